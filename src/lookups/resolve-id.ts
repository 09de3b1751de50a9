import { listAlerts } from "../api/operations/alerts.ts";
import { ThreatStackError } from "../errors.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import { collectAgents } from "./collect-agents.ts";
import { collectPages } from "./collect-pages.ts";
import type { ToolContext } from "../tool-kit/define-tool.ts";
import { collectRulesets } from "./rule-names.ts";

type Reach = Pick<ToolContext, "api" | "signal">;

/** A UUID, or 24 characters on old records (docs/threat-stack-api.md §3.1, §3.3 [S]). */
const WHOLE_ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{24})$/i;

/** The whole alert id for an id or the beginning of one; looks among the active alerts, then the dismissed. */
export async function resolveAlertId(given: string, reach: Reach): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  for (const status of ["active", "dismissed"] as const) {
    const { items } = await collectPages(
      { operation: listAlerts, input: { status }, itemsOf: (page) => page.alerts },
      reach,
    );
    const found = onlyMatch(
      given,
      items.map((alert) => alert.id),
      "alert",
    );
    if (found !== undefined) return found;
  }
  throw unknownId("alert", "threatstack_get_alerts");
}

/** The whole agent id for an id or the beginning of one. */
export async function resolveAgentId(given: string, reach: Reach): Promise<string> {
  return resolveFrom(given, { noun: "agent", tool: "threatstack_get_agents" }, async () => {
    const { items } = await collectAgents({ statuses: ["online", "offline"] }, reach);
    return items.map((agent) => agent.id);
  });
}

/** Rule and ruleset for a rule id, or the beginning of one; a ruleset given narrows the search. */
export async function resolveRule(
  { ruleId, rulesetId = "" }: { ruleId: string; rulesetId: string | undefined },
  reach: Reach,
): Promise<{ ruleId: string; rulesetId: string }> {
  if (WHOLE_ID.test(ruleId) && WHOLE_ID.test(rulesetId)) return { ruleId, rulesetId };
  const { items } = await collectRulesets(reach);
  const pairs = items
    .filter((ruleset) => ruleset.id.toLowerCase().startsWith(rulesetId.toLowerCase()))
    .flatMap((ruleset) => ruleIdsOf(ruleset).map((id) => ({ ruleId: id, rulesetId: ruleset.id })));
  const ids = pairs.map((pair) => pair.ruleId);
  const found = onlyMatch(ruleId, ids, "rule");
  const pair = pairs.find((candidate) => candidate.ruleId === found);
  if (pair === undefined) throw unknownId("rule", "threatstack_get_rules");
  return pair;
}

/** The whole rule id for an id or the beginning of one. */
export async function resolveRuleId(given: string, reach: Reach): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  return (await resolveRule({ ruleId: given, rulesetId: undefined }, reach)).ruleId;
}

/** The whole id for an id or the beginning of one of those that `idsOf` lists. */
export async function resolveFrom(
  given: string,
  { noun, tool }: { noun: string; tool: string },
  idsOf: () => Promise<readonly string[]>,
): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  const found = onlyMatch(given, await idsOf(), noun);
  if (found === undefined) throw unknownId(noun, tool);
  return found;
}

/** The whole ruleset id for an id or the beginning of one. */
export async function resolveRulesetId(given: string, reach: Reach): Promise<string> {
  return resolveFrom(given, { noun: "ruleset", tool: "threatstack_get_rulesets" }, async () => {
    const { items } = await collectRulesets(reach);
    return items.map((ruleset) => ruleset.id);
  });
}

function onlyMatch(given: string, ids: readonly string[], noun: string): string | undefined {
  if (ids.includes(given)) return given;
  const beginning = given.toLowerCase();
  const matching = [...new Set(ids.filter((id) => id.toLowerCase().startsWith(beginning)))];
  if (matching.length <= 1) return matching[0];
  throw new ThreatStackError("invalid_argument", `${matching.length} ${noun} ids begin so`, {
    hint: "Give more characters of the id.",
  });
}

function unknownId(noun: string, tool: string): ThreatStackError {
  return new ThreatStackError("not_found", `no ${noun} has an id that begins so`, {
    hint: `Copy the id from ${tool}, or give it whole.`,
  });
}
