import { getRuleset } from "../api/operations/rulesets.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import type { RulesetBody } from "../api/schemas/ruleset-body.ts";
import { ThreatStackError } from "../errors.ts";
import { collectRulesets } from "../lookups/collect-rules.ts";
import { resolveRuleId } from "../lookups/resolve-id.ts";
import { idText } from "../text/id-text.ts";
import type { CleanText } from "../text/clean-text.ts";
import { callText } from "../tool-kit/call-text.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";
import type { Logged } from "../tool-kit/write-services.ts";

/** All rulesets as they are now. */
export async function rulesetsNow(context: PlanContext): Promise<readonly Ruleset[]> {
  return (await collectRulesets(context)).items;
}

/** Throws `invalid_argument` where another ruleset has the name: the API would refuse it with 409. */
export function refuseTwin(name: string, rulesets: readonly Ruleset[], own?: string): void {
  const twin = rulesets.find((ruleset) => ruleset.name === name && ruleset.id !== own);
  if (twin === undefined) return;
  throw new ThreatStackError("invalid_argument", "name: another ruleset has this name", {
    hint: `Take another name, or change that one: threatstack_get_ruleset ruleset_id="${idText(twin.id)}".`,
  });
}

/** Whole ids. Whether there are such rules the API tells: one may be in no ruleset. */
export async function wholeRuleIds(
  given: readonly string[],
  context: PlanContext,
): Promise<string[]> {
  const ids = await Promise.all(given.map((id) => resolveRuleId(id, context.remembered)));
  return [...new Set(ids)];
}

export function lookAtRuleset(id: string, { clean }: PlanContext): CleanText {
  return callText("threatstack_get_ruleset", { ruleset_id: id }, clean);
}

export async function rulesetNow(
  rulesetId: string,
  { api, signal }: Pick<PlanContext, "api" | "signal">,
): Promise<Ruleset> {
  return api.call(getRuleset, { rulesetId }, { signal });
}

export function loggedRuleset({ name, description, ruleIds }: RulesetBody): Logged {
  return { name, description, ruleIds };
}
