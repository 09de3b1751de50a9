import type { Agent } from "../api/schemas/agent.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { ThreatStackError } from "../errors.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { AGENT_STATUSES, collectAgents } from "./collect-agents.ts";
import { ALERT_STATUSES, collectAlerts } from "./collect-alerts.ts";
import { collectRules, collectRulesets } from "./collect-rules.ts";

/** A UUID, or 24 characters on old records (docs/threat-stack-api.md §3.1, §3.3 [S]). */
const WHOLE_ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{24})$/i;
/** Two of some thousand UUIDs rarely share so many characters. */
const TELLING_CHARS = 8;

interface Known {
  /** "" for each record that could not be read. */
  readonly ids: readonly string[];
  /** Whether there are no others. */
  readonly isWhole: boolean;
}

/** What is looked for, in our own words. */
interface Wanted {
  readonly noun: string;
  /** The tool that lists them. */
  readonly tool: string;
}

const ALERT: Wanted = { noun: "alert", tool: "threatstack_get_alerts" };
const AGENT: Wanted = { noun: "agent", tool: "threatstack_get_agents" };
const RULESET: Wanted = { noun: "ruleset", tool: "threatstack_get_rulesets" };
const RULE: Wanted = { noun: "rule", tool: "threatstack_get_rules" };

/** The whole alert id for an id or the beginning of one; looks among the active alerts, then the dismissed. */
export async function resolveAlertId(given: string, reach: Reach): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  const all: string[] = [];
  let isWhole = true;
  for (const status of ALERT_STATUSES) {
    const list = await collectAlerts({ statuses: [status] }, reach);
    const ids = list.items.map((alert) => alert.id);
    const found = onlyMatch(given, { ids, isWhole: list.isWhole }, ALERT);
    if (found !== undefined) return found;
    for (const id of ids) all.push(id);
    isWhole &&= list.isWhole;
  }
  throw unknownId(ALERT, { ids: all, isWhole });
}

/** The whole agent id for an id, the beginning of one, a hostname or an EC2 instance id. */
export async function resolveAgentId(given: string, reach: Reach): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  const { items, isWhole } = await collectAgents({ statuses: AGENT_STATUSES }, reach);
  const known = { ids: items.map(({ id }) => id), isWhole };
  const named = namedAgent(given, items);
  if (named !== undefined && !isWhole) return sureOfHostname(given, items, reach);
  const found = named ?? onlyMatch(given, known, AGENT);
  if (found !== undefined) return found;
  throw unknownId(AGENT, known);
}

/** By hostname, with or without its domain, name or instance id; one that is online goes before those that are not. */
function namedAgent(given: string, agents: readonly Agent[]): string | undefined {
  const wanted = given.trim().toLowerCase();
  const named = (nameOf: (agent: Agent) => readonly (string | null | undefined)[]) =>
    agents.filter((agent) => nameOf(agent).some((name) => name?.toLowerCase() === wanted));
  const whole = named(({ hostname, name, instanceId }) => [hostname, name, instanceId]);
  const matching =
    whole.length > 0 ? whole : named(({ hostname }) => [hostname?.replace(/\..*$/, "")]);
  const online = matching.filter(({ status }) => status === "online");
  const best = online.length === 1 ? online : matching;
  if (best.length <= 1) return best[0]?.id;
  throw new ThreatStackError("invalid_argument", `${best.length} agents go by that name`, {
    hint: "threatstack_get_agents with hostname lists them; give the id of one.",
  });
}

/** Where not all agents were read, others may go by the same name: the API is asked for those of this hostname. */
async function sureOfHostname(
  given: string,
  read: readonly Agent[],
  reach: Reach,
): Promise<string> {
  const hostname = given.trim();
  const filters = { hostname };
  const asked = await collectAgents({ statuses: AGENT_STATUSES, filters }, reach);
  const both = new Map([...read, ...asked.items].map((agent) => [agent.id, agent]));
  const found = namedAgent(given, [...both.values()]);
  // What the API was asked for are hostnames as they are; by another name, or a part of one, others may go.
  const isAsked = both.get(found ?? "")?.hostname?.toLowerCase() === hostname.toLowerCase();
  if (found !== undefined && isAsked && asked.isWhole) return found;
  const message = "one agent goes by that name, but not all were read, so there may be others";
  throw new ThreatStackError("invalid_argument", message, {
    hint: "threatstack_get_agents with hostname lists them; give the id of one.",
  });
}

interface RuleIds {
  readonly ruleId: string;
  readonly rulesetId: string;
}

/** Rule and ruleset for a rule id, or the beginning of one; a ruleset given narrows the search. */
export async function resolveRule(
  { ruleId, rulesetId = "" }: { ruleId: string; rulesetId: string | undefined },
  reach: Reach,
): Promise<RuleIds> {
  if (WHOLE_ID.test(ruleId) && WHOLE_ID.test(rulesetId)) return { ruleId, rulesetId };
  const { items, isWhole } = await collectRulesets(reach);
  const rulesets = items.filter(({ id }) => id.toLowerCase().startsWith(rulesetId.toLowerCase()));
  const listed = rulesets.flatMap((ruleset) =>
    ruleIdsOf(ruleset).map((id) => ({ ruleId: id, rulesetId: ruleset.id })),
  );
  const read = listed.length > 0 ? { pairs: listed } : await pairsOfRules(rulesets, reach);
  const { pairs, isWhole: hasAllRules = true } = read;
  // Nobody knows which rules a ruleset has that could not be read.
  const unread = items.filter(({ id }) => id === "").map(({ id }) => id);
  const known = {
    ids: [...pairs.map((pair) => pair.ruleId), ...unread],
    isWhole: isWhole && hasAllRules,
  };
  const found = onlyMatch(ruleId, known, RULE);
  const pair = pairs.find((candidate) => candidate.ruleId === found);
  if (pair === undefined) throw unknownId(RULE, known);
  return pair;
}

/** For lists of rulesets that do not say which rules they hold, as those of version 1. */
async function pairsOfRules(
  rulesets: readonly Ruleset[],
  reach: Reach,
): Promise<{ readonly pairs: readonly RuleIds[]; readonly isWhole?: boolean }> {
  const { rules, isWhole } = await collectRules(
    rulesets.filter(({ id }) => id !== ""),
    reach,
  );
  const pairs = rules.map((rule) => ({ ruleId: rule.id, rulesetId: rule.rulesetId ?? "" }));
  return { pairs, isWhole };
}

/** The whole rule id for an id or the beginning of one. */
export async function resolveRuleId(given: string, reach: Reach): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  return (await resolveRule({ ruleId: given, rulesetId: undefined }, reach)).ruleId;
}

/** The whole ruleset id for an id or the beginning of one. */
export async function resolveRulesetId(given: string, reach: Reach): Promise<string> {
  return resolveFrom(given, RULESET, async () => {
    const { items, isWhole } = await collectRulesets(reach);
    return { ids: items.map((ruleset) => ruleset.id), isWhole };
  });
}

/** The whole id for an id or the beginning of one of those that `read` brings. */
export async function resolveFrom(
  given: string,
  wanted: Wanted,
  read: () => Promise<Known>,
): Promise<string> {
  if (WHOLE_ID.test(given)) return given;
  const known = await read();
  const found = onlyMatch(given, known, wanted);
  if (found !== undefined) return found;
  throw unknownId(wanted, known);
}

function onlyMatch(given: string, { ids, isWhole }: Known, { noun }: Wanted): string | undefined {
  if (ids.includes(given)) return given;
  const wanted = given.toLowerCase();
  const matching = [...new Set(ids.filter((id) => id.toLowerCase().startsWith(wanted)))];
  const isSure = isWhole || given.length >= TELLING_CHARS;
  if (matching.length === 0 || (matching.length === 1 && isSure)) return matching[0];
  const message =
    matching.length > 1
      ? `${matching.length} ${noun} ids begin so`
      : `one ${noun} id begins so, but not all were read, so there may be others`;
  throw new ThreatStackError("invalid_argument", message, {
    hint: "Give more characters of the id.",
  });
}

function unknownId({ noun, tool }: Wanted, { ids, isWhole }: Known): ThreatStackError {
  const nouns = `${noun.replace(/y$/, "ie")}s`;
  const unread = ids.filter((id) => id === "").length;
  const read = `${(ids.length - unread).toLocaleString("en")} ${nouns}`;
  const whole = "Give the whole id: it is asked for directly.";
  if (unread > 0) {
    const what = `no id of the ${read} that could be read begins so; ${unread} more in the list could not be read`;
    return new ThreatStackError("upstream_shape", what, { hint: whole });
  }
  const message = isWhole
    ? `no ${noun} has an id that begins so, among all ${read}`
    : `none of the ${read} that were read has an id that begins so; there are more, which were not looked at`;
  return new ThreatStackError("not_found", message, {
    hint: isWhole
      ? `Copy the id from ${tool}.`
      : `${whole} ${tool} lists further ones by its cursor.`,
  });
}
