import { getRule } from "../tools/get-rule.ts";
import { cleanText } from "../text/clean-text.ts";
import { completeRuleId, completeRulesetId } from "./complete-rule-id.ts";
import { type Resource, textOf } from "./define-resource.ts";

export const rule: Resource = {
  name: cleanText`rule`,
  title: cleanText`One rule`,
  description: cleanText`One rule whole: filter, threshold, window, aggregates, suppressions. Not listed: its ruleset names its id, which also completes.`,
  template: "threatstack://rulesets/{ruleset_id}/rules/{rule_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.3,
  tool: getRule,
  read: (ids, context) =>
    textOf(getRule, { ruleset_id: ids["ruleset_id"], rule_id: ids["rule_id"] }, context),
  watched: (ids) => ({
    topic: `rules of ${ids["ruleset_id"] ?? ""}`,
    id: ids["rule_id"] ?? "",
  }),
  complete: { ruleset_id: completeRulesetId, rule_id: completeRuleId },
};
