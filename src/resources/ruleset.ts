import { getRuleset } from "../tools/get-ruleset.ts";
import { cleanText } from "../text/clean-text.ts";
import { completeRulesetId } from "./complete-rule-id.ts";
import { type Resource, textOf } from "./define-resource.ts";
import { LISTED_RULESETS } from "./rulesets.ts";

export const ruleset: Resource = {
  name: cleanText`ruleset`,
  title: cleanText`One ruleset`,
  description: cleanText`One ruleset with the names of its rules. Up to ${LISTED_RULESETS} are listed; any other is read by its id.`,
  template: "threatstack://rulesets/{ruleset_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.3,
  tool: getRuleset,
  read: (ids, context) => textOf(getRuleset, { ruleset_id: ids["ruleset_id"] }, context),
  watched: (ids) => ({ topic: "rulesets", id: ids["ruleset_id"] ?? "" }),
  complete: { ruleset_id: completeRulesetId },
};
