import { completeInventory } from "./inventory.ts";
import { createLifecycle } from "./lifecycle.ts";
import { type Dated, newestFirst } from "./newest-first.ts";
import { type Records, byId, createRecords } from "./records.ts";
import { type RulesInForce, createRulesInForce } from "./rules-in-force.ts";
import type { AuditRecord } from "../tenant/records/audit-record.ts";
import type { MemberRecord } from "../tenant/records/member.ts";
import type { RuleTags } from "../tenant/records/rule-tags.ts";
import type { S3ExportRecord } from "../tenant/records/s3-export.ts";
import type { ServerRecord } from "../tenant/records/server.ts";
import type {
  VulnerabilityRecord,
  VulnerabilitySuppressionRecord,
} from "../tenant/records/vulnerability.ts";
import type {
  AgentRecord,
  AlertRecord,
  EventSource,
  RuleRecord,
  RulesetRecord,
  Tenant,
} from "../tenant/tenant.ts";

/**
 * What the routes read, as it stands at the moment of the call. It holds the tenant's records in maps of
 * its own, so that a writing route changes them there and nowhere else.
 */
export interface Store {
  readonly organization: Tenant["organization"];
  /** False for somebody's own exports, which lists without bounds show whole, however old they are. */
  readonly live: boolean;
  /** Newest first [I]; only what is kept at this moment. */
  alerts(): readonly AlertRecord[];
  alert(id: string): AlertRecord | undefined;
  /** An alert holds its events for as long as it lives itself (docs/threat-stack-api.md §6 [D]). The same one each time. */
  events(alertId: string): EventSource | undefined;
  /** Newest first [I]; without those revoked. */
  agents(): readonly AgentRecord[];
  agent(id: string): AgentRecord | undefined;
  /** The agent's longer id, which its events carry too (docs/threat-stack-api.md §3.4 [S]); undefined where none is known. */
  agentKey(id: string): Promise<string | undefined>;
  rulesets(): Iterable<RulesetRecord>;
  ruleset(id: string): RulesetRecord | undefined;
  rule(id: string): RuleRecord | undefined;
  /** In the order of the ruleset's own list. */
  rulesOf(rulesetId: string): RuleRecord[];
  ruleTags(ruleId: string): RuleTags | undefined;
  servers(): Promise<readonly ServerRecord[]>;
  vulnerabilities(): readonly VulnerabilityRecord[];
  vulnerabilitySuppressions(): readonly VulnerabilitySuppressionRecord[];
  members(): readonly MemberRecord[];
  /** Newest first (docs/threat-stack-api.md §2.1 [D]). */
  auditRecords(): readonly AuditRecord[];
  s3Exports(): Promise<readonly S3ExportRecord[]>;
  /** What writing routes change; the readers above tell of it at once. */
  readonly records: Records;
  /** Of every rule that is saved or deleted: what it does comes later. */
  readonly rulesInForce: Pick<RulesInForce, "saved">;
}

export function createStore(options: {
  readonly tenant: Tenant;
  readonly clock: () => number;
  /** When the tenant's records were as they are written, epoch milliseconds; the present by default. */
  readonly startedAt?: number;
}): Store {
  const { tenant, clock, startedAt } = options;
  const lifecycle = createLifecycle({ live: tenant.live, clock, startedAt });
  const agents = byId(tenant.agents.toSorted(newestFirst));
  const inventory = completeInventory(tenant);
  const records = createRecords(tenant, inventory);
  const { alerts, rulesets, rules } = records;
  const rulesInForce = createRulesInForce();
  const eventsOf = sameEachTime((alertId) => tenant.events(alertId));
  const standing = (record: AlertRecord): AlertRecord | undefined => {
    const alert = lifecycle.alert(record);
    if (alert === undefined) return undefined;
    return rulesInForce.raises(alert, () => eventsOf(alert.id)) ? alert : undefined;
  };
  const alertNow = (id: string): AlertRecord | undefined => now(alerts.get(id), standing);
  return {
    organization: tenant.organization,
    live: tenant.live,
    alerts: () => [...alerts.values()].flatMap((alert) => standing(alert) ?? []),
    alert: alertNow,
    events: (alertId) => (alertNow(alertId) === undefined ? undefined : eventsOf(alertId)),
    agents: () =>
      [...agents.values()]
        .flatMap((agent) => lifecycle.agent(agent) ?? [])
        .filter((agent) => !lifecycle.isRevoked(agent)),
    agent: (id) => now(agents.get(id), (agent) => lifecycle.agent(agent)),
    agentKey: async (id) => (await inventory.machines()).byAgent.get(id)?.agentKey,
    rulesets: () => rulesets.values(),
    ruleset: (id) => rulesets.get(id),
    rule: (id) => rules.get(id),
    rulesOf: (rulesetId) => rulesOf(records, rulesetId),
    ruleTags: (ruleId) => records.ruleTags().get(ruleId),
    servers: inventory.servers,
    vulnerabilities: inventory.vulnerabilities,
    vulnerabilitySuppressions: inventory.vulnerabilitySuppressions,
    members: () => [...records.members().values()],
    auditRecords: () =>
      [...inventory.auditRecords(), ...records.written]
        .filter(({ eventTime }) => lifecycle.hasCome(eventTime))
        .toSorted((left, right) => newestFirst(dated(left), dated(right))),
    s3Exports: async () => [...(await records.s3Exports()).values()],
    records,
    rulesInForce,
  };
}

/** Those made in it and those it lists: a rule may stand in several rulesets [I]. */
function rulesOf({ rulesets, rules }: Records, rulesetId: string): RuleRecord[] {
  const listed = new Set(rulesets.get(rulesetId)?.rules);
  return [...rules.values()]
    .filter((rule) => rule.rulesetId === rulesetId || listed.has(rule.id))
    .map((rule) => inRuleset(rule, rulesetId));
}

function inRuleset(rule: RuleRecord, rulesetId: string): RuleRecord {
  return rule.rulesetId === rulesetId ? rule : { ...rule, rulesetId };
}

/** A source is known by itself: what was found out about its events is remembered with it. */
function sameEachTime(
  open: (alertId: string) => EventSource | undefined,
): (alertId: string) => EventSource | undefined {
  const known = new Map<string, EventSource>();
  return (alertId) => {
    const source = known.get(alertId) ?? open(alertId);
    if (source !== undefined) known.set(alertId, source);
    return source;
  };
}

function now<T>(record: T | undefined, at: (record: T) => T | undefined): T | undefined {
  return record === undefined ? undefined : at(record);
}

function dated({ id, eventTime }: AuditRecord): Dated {
  return { id, createdAt: eventTime };
}
