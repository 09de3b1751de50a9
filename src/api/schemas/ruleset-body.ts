import { z } from "zod";
import { ThreatStackError } from "../../errors.ts";
import { unreadFields } from "./reading.ts";
import type { Ruleset } from "./ruleset.ts";

export const MAX_RULESET_NAME = 200;

/** A ruleset as it may be sent: all three are required (docs/threat-stack-api.md §2.1 row 17 [D][C]). */
export const rulesetBodySchema = z.strictObject({
  name: z.string().min(1).max(MAX_RULESET_NAME),
  description: z.string(),
  ruleIds: z.array(z.string().min(1)),
});
export type RulesetBody = z.output<typeof rulesetBodySchema>;

const LISTS = ["rules", "rulesIds", "ruleIds"] as const;

/**
 * A ruleset as the API answers it, as one that may be put back: its `rules` are sent as `ruleIds`
 * (docs/threat-stack-api.md §4 no. 1 [C][D]). Throws `upstream_shape` where its name or the list of its rules is not
 * known: put back without them, it would lose them.
 */
export function toRulesetBody(ruleset: Ruleset): RulesetBody {
  const { name, description } = ruleset;
  const unread = unreadFields(ruleset);
  const list = LISTS.find((key) => ruleset[key] !== undefined && ruleset[key] !== null);
  const ruleIds = list && ruleset[list];
  const isUnread = ["record", "name", "description", ...LISTS].some((key) => unread.includes(key));
  if (isUnread || !ruleIds || !name) {
    throw new ThreatStackError(
      "upstream_shape",
      "the ruleset cannot be put back: its name or the list of its rules could not be read",
      { hint: "Nothing was changed. Change this ruleset in the console." },
    );
  }
  return { name, description: description ?? "", ruleIds: [...ruleIds] };
}
