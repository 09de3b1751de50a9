import { z } from "zod";
import { listRules } from "../api/operations/rulesets.ts";
import type { Rule } from "../api/schemas/rule.ts";
import { facetOf } from "../summaries/overview.ts";
import { RULE_COLUMNS, ruleRows } from "../summaries/rule-rows.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, maxTokens, rulesetId, severity } from "../tool-kit/params.ts";
import { resolveRulesetId } from "../lookups/resolve-id.ts";
import { collectRules, collectRulesets } from "../lookups/collect-rules.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getRules = defineTool({
  name: "threatstack_get_rules",
  toolset: "rules",
  operation: listRules,
  versions: [1, 2],
  title: "List rules",
  description:
    "Lists rules of one ruleset or of all, by name, with type, severity and filter. Use it to find what alerts on something (query). Then threatstack_get_rule.",
  input: z.strictObject({
    ruleset_id: rulesetId.optional(),
    type: z.string().optional().describe("Host, File, CloudTrail, Winsec, …"),
    severity: severity.describe("Of its alerts."),
    query: z.string().optional().describe("Words in name, title, filter or suppressions."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    const only = query.ruleset_id && (await resolveRulesetId(query.ruleset_id, context));
    const { items: all, isWhole: isAllRulesets } = await collectRulesets(context);
    const rulesets = all.filter(({ id }) => !only || id === only);
    const rulesetNames = new Map(rulesets.map(({ id, name }) => [id, clean(name, 60)]));
    const type = query.type?.toLowerCase();
    const hasWords = wordFilter<Rule>(query.query, (rule) => [
      rule.id,
      rule.name,
      rule.title,
      rule.filter,
      rule.suppressions,
      rule.alertDescription,
    ]);
    return listAnswer<Rule>(
      {
        tool: "threatstack_get_rules",
        query,
        cursor: at,
        noun: cleanText`rules`,
        order: cleanText`by name`,
        async load() {
          const { rules, isWhole } = await collectRules(rulesets, context);
          return {
            items: rules,
            token: undefined,
            isWhole: isWhole && isAllRulesets,
            pages: rulesets.length,
          };
        },
        filter: (rule) =>
          (type === undefined || rule.type?.toLowerCase() === type) &&
          (query.severity === undefined || rule.severityOfAlerts === query.severity) &&
          hasWords(rule),
        keyOf: (rule) => rule.name ?? "",
        idOf: (rule) => rule.id,
        descending: false,
        columns: RULE_COLUMNS,
        rowsOf: async (rules) => ruleRows(rules, { clean, rulesetNames }),
        facetsOf: async (rules) => [
          facetOf(rules, {
            argument: cleanText`severity`,
            valueOf: (rule) => clean(rule.severityOfAlerts),
            order: "value",
          }),
          facetOf(rules, { argument: cleanText`type`, valueOf: (rule) => clean(rule.type) }),
          facetOf(rules, {
            name: cleanText`ruleset`,
            argument: cleanText`ruleset_id`,
            valueOf: (rule) => clean(rule.rulesetId),
            labelOf: (id) => rulesetNames.get(id) ?? "",
          }),
        ],
        ifEmpty: cleanText`Likely no rule fits; call without arguments to see all.`,
        next: cleanText`open one: threatstack_get_rule rule_id=ID; its alerts: threatstack_get_alerts rule_id=ID`,
      },
      context,
    );
  },
});
