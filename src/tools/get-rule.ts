import { z } from "zod";
import { getRule as getRuleOperation } from "../api/operations/rulesets.ts";
import { recordAnswer } from "../answers/record-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { ruleFields } from "../summaries/rule-fields.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { maxTokens, ruleId, rulesetId } from "../tool-kit/params.ts";
import { resolveRule } from "../lookups/resolve-id.ts";

export const getRule = defineTool({
  name: "threatstack_get_rule",
  toolset: "rules",
  operation: getRuleOperation,
  versions: [1, 2],
  title: "Get one rule",
  description:
    "Shows one rule whole: filter, threshold, window, aggregates, suppressions. Use it to learn why an alert fired and what is already suppressed. Its alerts: threatstack_get_alerts with rule_id.",
  input: z.strictObject({
    rule_id: ruleId,
    ruleset_id: rulesetId.optional().describe("Its ruleset; found where absent."),
    max_tokens: maxTokens,
  }),

  async run({ rule_id, ruleset_id }, context) {
    const { api, signal, clean } = context;
    const ids = await resolveRule({ ruleId: rule_id, rulesetId: ruleset_id }, context);
    const rule = await api.call(getRuleOperation, ids, { signal });
    return recordAnswer({
      id: rule.id,
      head: (own) => cleanText`rule ${own} of ruleset ${idText(ids.rulesetId)}`,
      fields: ruleFields(rule, clean),
      next: {
        tool: cleanText`threatstack_get_alerts`,
        argument: cleanText`rule_id`,
        does: cleanText`lists its alerts`,
      },
      clean,
    });
  },
});
