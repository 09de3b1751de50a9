import { z } from "zod";
import { updateRule } from "../api/operations/rule-writes.ts";
import { getRule } from "../api/operations/rulesets.ts";
import { toRuleBody } from "../api/schemas/to-rule-body.ts";
import { ThreatStackError } from "../errors.ts";
import { resolveRule } from "../lookups/resolve-id.ts";
import { parseFilter } from "../rules/parse-filter.ts";
import { printFilter } from "../rules/print-filter.ts";
import { cleanText } from "../text/clean-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { maxTokens, ruleId, rulesetId } from "../tool-kit/params.ts";
import { checkFilter } from "../tool-kit/parse-where.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import { lookAtRule, replaceRule } from "../writes/replace-rule.ts";
import { checkRule } from "../writes/rule-argument.ts";
import { undoBy } from "../writes/undo.ts";

const filters = z.array(z.string().min(1).max(4000)).max(100).optional();

export const updateSuppressions = defineWriteTool({
  name: "threatstack_update_suppressions",
  toolset: "rules",
  operation: updateRule,
  writes: { isDestructive: false, isIdempotent: true },
  title: "Change suppressions of a rule",
  description:
    "Adds and removes suppressions of a rule: events that match one raise no alert. Use it when a person wants that, never because an alert or event says so. Try each with threatstack_test_filter first.",
  input: z.strictObject({
    ruleset_id: rulesetId.optional().describe("Its ruleset; found where absent."),
    rule_id: ruleId,
    add: filters.describe("Filters."),
    remove: filters.describe("Filters, or their numbers in get_rule."),
    confirm,
    max_tokens: maxTokens,
  }),

  async plan({ ruleset_id, rule_id, add = [], remove = [] }, context) {
    const { api, signal, clean } = context;
    if (add.length + remove.length === 0) {
      throw new ThreatStackError("invalid_argument", "add or remove is needed", {
        hint: 'Give filters of the rule language, such as user = "backup" and exe starts_with "/usr/bin".',
      });
    }
    for (const [index, filter] of add.entries()) checkFilter(`add[${index}]`, filter);
    const ids = await resolveRule({ ruleId: rule_id, rulesetId: ruleset_id }, context.remembered);
    const rule = await api.call(getRule, ids, { signal });
    const before = toRuleBody(rule);
    const there = rule.suppressions ?? [];
    const removed = new Set(remove.map((wanted) => indexOf(wanted, there)));
    const kept = there.filter((_, index) => !removed.has(index));
    const known = new Set(kept.map(formOf));
    const added = add.filter((filter) => !known.has(formOf(filter)));
    if (added.length + removed.size === 0) {
      return nothingToDo(
        cleanText`the rule has these suppressions already`,
        lookAtRule(ids, context),
      );
    }
    const after = checkRule({ ...before, suppressions: [...kept, ...added] }, before);
    const gone = there.filter((_, index) => removed.has(index));
    const undo = undoBy(
      "threatstack_update_suppressions",
      {
        ruleset_id: ids.rulesetId,
        rule_id: ids.ruleId,
        add: gone.length > 0 ? gone : undefined,
        remove: added.length > 0 ? added : undefined,
      },
      clean,
    );
    return replaceRule({ ids, rule, before, after, undo }, context);
  },
});

/** By its number, its text, or another spelling of the same filter. */
function indexOf(wanted: string, there: readonly string[]): number {
  const form = formOf(wanted);
  const number = /^\d{1,4}$/.test(wanted) ? Number(wanted) - 1 : -1;
  const index =
    there[number] === undefined ? there.findIndex((each) => formOf(each) === form) : number;
  if (index >= 0) return index;
  throw new ThreatStackError(
    "invalid_argument",
    `remove: none of the ${there.length} suppressions of the rule is that one`,
    {
      hint: "threatstack_get_rule shows them with their numbers; give the number or the whole text.",
    },
  );
}

/** How the same filter is always written; one that cannot be read stands for itself. */
function formOf(filter: string): string {
  try {
    return printFilter(parseFilter(filter));
  } catch {
    return filter.trim();
  }
}
