import { randomBytes } from "node:crypto";
import type {
  AgentRecord,
  AlertRecord,
  RuleRecord,
  RulesetRecord,
  Tenant,
} from "../tenant/tenant.ts";
import type { AgentsSeen } from "./agents-seen.ts";
import { derivedHex } from "./derived-id.ts";
import type { EventTally } from "./event-tally.ts";
import { IMPORTED_RULESET_ID, type ImportedRules, createImportedRules } from "./imported-rules.ts";
import type { TenantDraft } from "./tenant-draft.ts";

const NEVER = "1970-01-01T00:00:00.000Z";
const ORGANIZATION_ID = /^[0-9a-f]{24}$/;

/**
 * Makes a whole of what was read: alerts for events that have none, agents that only events mention,
 * and rulesets that only rules mention. The key is a new one each time: another user of this machine
 * can reach a loopback port, and shall not guess it.
 */
export function completeTenant(draft: TenantDraft, agentsSeen: AgentsSeen): Tenant {
  const imported = createImportedRules(toTime(earliest(draft)));
  const alerts = [...toAlerts(draft, imported), ...importedAlerts(draft, imported)];
  const rules = [...withRulesets(draft), ...imported.rules()];
  const rulesets = toRulesets(draft, rules, imported);
  return {
    organization: { id: organizationOf(draft), name: "Data folder" },
    credentials: { userId: derivedHex("user", 24), apiKey: randomBytes(32).toString("hex") },
    agents: toAgents(draft, agentsSeen),
    rulesets,
    rules,
    alerts,
    events: (alertId) => draft.events.get(alertId)?.source,
    servers: [...draft.servers.values()],
    vulnerabilities: draft.vulnerabilities,
    members: [...draft.members.values()],
    auditRecords: [...draft.auditRecords.values()],
    live: false,
  };
}

function toAlerts(draft: TenantDraft, imported: ImportedRules): AlertRecord[] {
  const complete = (alert: AlertRecord): AlertRecord => {
    const tally = draft.events.get(alert.id)?.tally;
    const dated = { ...alert, createdAt: alert.createdAt || toTime(tally?.last()) };
    if (alert.ruleId !== "" && alert.rulesetId !== "") return dated;
    const ruleId = imported.ruleIdFor(tally?.types() ?? []);
    return { ...dated, ruleId, rulesetId: IMPORTED_RULESET_ID };
  };
  return [...draft.alerts.values()].map(complete);
}

function importedAlerts(draft: TenantDraft, imported: ImportedRules): AlertRecord[] {
  const made: AlertRecord[] = [];
  for (const [id, { tally }] of draft.events) {
    if (draft.alerts.has(id)) continue;
    const known = draft.imports.get(id);
    const agentId = tally.single("agentId");
    const types = tally.types();
    made.push({
      id,
      title: known?.title ?? `Events of alert ${id}`,
      dataSource: types.every((type) => type === "cloudtrail") ? "cloudtrail" : "host",
      createdAt: toTime(tally.last()),
      isDismissed: false,
      severity: known?.severity ?? 2,
      ...(agentId === undefined ? {} : { agentId }),
      ruleId: imported.ruleIdFor(types),
      rulesetId: IMPORTED_RULESET_ID,
      aggregates: aggregatesOf(tally),
    });
  }
  return made;
}

/** What all events have in common, under the names rules aggregate by (docs/threat-stack-api.md §3.6 [C]). */
function aggregatesOf(tally: EventTally): Record<string, string> {
  const hostname = tally.single("host");
  const accountId = tally.single("accountId");
  return {
    ...(hostname === undefined ? {} : { hostname }),
    ...(accountId === undefined ? {} : { accountId }),
  };
}

function toAgents(draft: TenantDraft, agentsSeen: AgentsSeen): AgentRecord[] {
  return [...draft.agents.values(), ...agentsSeen.records((id) => draft.agents.has(id))];
}

/** A rule that does not say its ruleset belongs to the one that lists it. */
function withRulesets(draft: TenantDraft): Tenant["rules"] {
  const listedBy = new Map(
    [...draft.rulesets.values()].flatMap(({ id, rules }) => rules.map((rule) => [rule, id])),
  );
  const place = (rule: RuleRecord): RuleRecord =>
    rule.rulesetId === ""
      ? { ...rule, rulesetId: listedBy.get(rule.id) ?? IMPORTED_RULESET_ID }
      : rule;
  return [...draft.rules.values()].map(place);
}

/** A ruleset that only its rules name gets a record, without which nobody could reach them. */
function toRulesets(
  draft: TenantDraft,
  rules: Tenant["rules"],
  imported: ImportedRules,
): RulesetRecord[] {
  const rulesets = new Map(draft.rulesets);
  const ownRuleset = imported.ruleset();
  if (ownRuleset !== undefined) rulesets.set(ownRuleset.id, ownRuleset);
  const ruleIds = new Map<string, string[]>();
  for (const { id, rulesetId } of rules) {
    ruleIds.set(rulesetId, [...(ruleIds.get(rulesetId) ?? []), id]);
  }
  for (const [id, ids] of ruleIds) {
    const known = rulesets.get(id) ?? nameless(id);
    if (known.rules.length === 0) rulesets.set(id, { ...known, rules: ids });
  }
  return [...rulesets.values()];
}

function nameless(id: string): RulesetRecord {
  const description = "Known from its rules only";
  return { id, name: `Ruleset ${id}`, description, createdAt: NEVER, updatedAt: NEVER, rules: [] };
}

function organizationOf(draft: TenantDraft): string {
  const named = tallies(draft).map((tally) => tally.single("organizationId"));
  return (
    named.find((id) => id !== undefined && ORGANIZATION_ID.test(id)) ??
    derivedHex("organization", 24)
  );
}

function earliest(draft: TenantDraft): number | undefined {
  const times = tallies(draft).flatMap((tally) => tally.first() ?? []);
  return times.reduce<number | undefined>(
    (least, time) => Math.min(least ?? time, time),
    undefined,
  );
}

function tallies(draft: TenantDraft): EventTally[] {
  return [...draft.events.values()].map(({ tally }) => tally);
}

function toTime(time: number | undefined): string {
  return time === undefined ? NEVER : new Date(time).toISOString();
}
