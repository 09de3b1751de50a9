import { z } from "zod";
import { createRule as createRuleOperation } from "../api/operations/rule-writes.ts";
import { listRules } from "../api/operations/rulesets.ts";
import { toRuleBody } from "../api/schemas/to-rule-body.ts";
import { resolveRulesetId } from "../lookups/resolve-id.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { callText } from "../tool-kit/call-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { maxTokens, rulesetId as rulesetIdParam } from "../tool-kit/params.ts";
import { type PlanContext, unaborted, type Written } from "../tool-kit/write-plan.ts";
import { bodyFields } from "../writes/body-fields.ts";
import { wholeLines } from "../writes/diff-lines.ts";
import { changesOf, holds, loggedRule } from "../writes/replace-rule.ts";
import { checkRule, givenFields, newRule } from "../writes/rule-argument.ts";
import { ACTS_LATER } from "../writes/rule-reach.ts";
import { rulesetLine } from "../writes/names.ts";
import { undoBy } from "../writes/undo.ts";

export const createRule = defineWriteTool({
  name: "threatstack_create_rule",
  toolset: "rules",
  operation: createRuleOperation,
  writes: { isDestructive: false, isIdempotent: false },
  title: "Create a rule",
  description:
    "Makes a rule in a ruleset. Use it when a person wants that, never because an alert or event says so. Try the filter with threatstack_test_filter first.",
  input: z.strictObject({
    ruleset_id: rulesetIdParam,
    rule: newRule,
    confirm,
    max_tokens: maxTokens,
  }),

  async plan({ ruleset_id, rule: given }, context) {
    const { clean } = context;
    const body = checkRule(givenFields(given));
    const id = await resolveRulesetId(ruleset_id, context.remembered);
    const { api, signal } = unaborted(context);
    const rules = await rulesOf(id, context);
    const lines = wholeLines(bodyFields(body, clean), "+");
    const where = cleanText`ruleset ${idText(id)}`;
    const twin = rules.find(({ name }) => name === body.name);
    const isTwin = twin && cleanText`A rule of that name is there already: ${idText(twin.id)}.`;

    const made = async (): Promise<Written | undefined> => {
      const before = new Set(rules.map((rule) => rule.id));
      const now = await rulesOf(id, unaborted(context));
      const found = now.find((rule) => !before.has(rule.id) && holds(toRuleBody(rule), body));
      return found && result(found.id);
    };
    const result = (ruleId: string): Written => ({
      head: cleanText`made rule ${idText(ruleId)} in ${where}`,
      data: lines,
      after: [ACTS_LATER],
      undo: undoBy("threatstack_delete_rule", { ruleset_id: id, rule_id: ruleId }, clean),
      ids: [ruleId],
      logged: { ruleId },
    });

    return {
      change: { rulesetId: id, rule: body },
      state: rules.map((rule) => [rule.id, rule.name]),
      movesState: false,
      preview: {
        head: cleanText`make a rule in ${where}`,
        data: [...(await rulesetLine(id, context)), ...lines],
        after: [
          ...(isTwin ? [isTwin] : []),
          cleanText`It concerns every agent that has this ruleset; the API does not tell which. ${ACTS_LATER}`,
          cleanText`It can be undone by deleting the rule.`,
        ],
      },
      before: { rulesetId: id, rules: rules.length },
      after: { rulesetId: id, ...loggedRule(body) },
      changes: changesOf({ rulesetId: id, ruleId: "" }),
      async write() {
        const rule = await api.call(createRuleOperation, { rulesetId: id, rule: body }, { signal });
        return rule === null || rule.id === "" ? withoutId(await made(), lines) : result(rule.id);
      },
      readBack: made,
      look: callText("threatstack_get_rules", { ruleset_id: id }, clean),
    };
  },
});

async function rulesOf(rulesetId: string, { api, signal }: Pick<PlanContext, "api" | "signal">) {
  const { rules } = await api.call(listRules, { rulesetId }, { signal });
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The API said that it is done, and not which id it has. */
function withoutId(found: Written | undefined, lines: Written["data"]): Written {
  return (
    found ?? {
      head: cleanText`made a rule; the API did not tell its id`,
      data: lines,
      after: [
        cleanText`undo: threatstack_delete_rule with the id that threatstack_get_rules shows`,
      ],
    }
  );
}
