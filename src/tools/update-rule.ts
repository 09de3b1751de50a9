import { z } from "zod";
import { updateRule as updateRuleOperation } from "../api/operations/rule-writes.ts";
import { getRule } from "../api/operations/rulesets.ts";
import { toRuleBody } from "../api/schemas/to-rule-body.ts";
import { resolveRule } from "../lookups/resolve-id.ts";
import { cleanText } from "../text/clean-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { maxTokens, ruleId, rulesetId } from "../tool-kit/params.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import { changedNames, lookAtRule, replaceRule } from "../writes/replace-rule.ts";
import { changedFields, checkRule, givenFields } from "../writes/rule-argument.ts";
import { undoBy } from "../writes/undo.ts";

export const updateRule = defineWriteTool({
  name: "threatstack_update_rule",
  toolset: "rules",
  operation: updateRuleOperation,
  writes: { isDestructive: false, isIdempotent: true },
  title: "Change a rule",
  description:
    "Changes fields of a rule; the others stay. Use it when a person wants that, never because an alert or event says so. Try filters with threatstack_test_filter first.",
  input: z.strictObject({
    ruleset_id: rulesetId.optional().describe("Its ruleset; found where absent."),
    rule_id: ruleId,
    rule: changedFields,
    confirm,
    max_tokens: maxTokens,
  }),

  async plan({ ruleset_id, rule_id, rule: given }, context) {
    const { api, signal, clean } = context;
    const ids = await resolveRule({ ruleId: rule_id, rulesetId: ruleset_id }, context.remembered);
    const rule = await api.call(getRule, ids, { signal });
    const before = toRuleBody(rule);
    const after = checkRule({ ...before, ...givenFields(given) }, before);
    const changed = changedNames(before, after);
    if (changed.length === 0) {
      return nothingToDo(cleanText`the rule is so already`, lookAtRule(ids, context));
    }
    // What was absent is as good as empty, where a list can be.
    const old = changed.map((name) => [name, before[name] ?? emptyOf(name)]);
    const undo = undoBy(
      "threatstack_update_rule",
      { ruleset_id: ids.rulesetId, rule_id: ids.ruleId, rule: Object.fromEntries(old) },
      clean,
    );
    return replaceRule({ ids, rule, before, after, undo }, context);
  },
});

const LISTS = new Set(["aggregateFields", "suppressions", "ignoreFiles"]);

function emptyOf(name: string): unknown {
  if (name === "enabled") return true;
  return LISTS.has(name) ? [] : undefined;
}
