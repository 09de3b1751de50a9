import type {
  AgentRecord,
  AlertRecord,
  EventSource,
  RuleRecord,
  RulesetRecord,
  Tenant,
} from "./tenant.ts";

const DAY_MS = 86_400_000;
/** Alerts are kept a year, dismissed or not (API reference §6 [D]). */
const ALERT_RETENTION_MS = 365 * DAY_MS;

/**
 * What the routes read. It holds the tenant's records in maps of its own, so that a writing route
 * changes them here and nowhere else.
 */
export interface Store {
  /** Newest first [I]; only what is kept at this moment. */
  alerts(): Iterable<AlertRecord>;
  alert(id: string): AlertRecord | undefined;
  /** An alert holds its events for as long as it lives itself (API reference §6 [D]). */
  events(alertId: string): EventSource | undefined;
  /** Newest first [I]. */
  agents(): Iterable<AgentRecord>;
  agent(id: string): AgentRecord | undefined;
  rulesets(): Iterable<RulesetRecord>;
  ruleset(id: string): RulesetRecord | undefined;
  /** In the order of the ruleset's own list. */
  rulesOf(rulesetId: string): RuleRecord[];
}

export function createStore(options: {
  readonly tenant: Tenant;
  readonly clock: () => number;
}): Store {
  const { tenant, clock } = options;
  const alerts = byId(tenant.alerts.toSorted(newestFirst));
  const agents = byId(tenant.agents.toSorted(newestFirst));
  const rulesets = byId(tenant.rulesets);
  const rules = byId(tenant.rules);
  const isKept = (alert: AlertRecord): boolean => !tenant.live || isAlive(alert, clock());
  const alertOf = (id: string): AlertRecord | undefined => {
    const alert = alerts.get(id);
    return alert !== undefined && isKept(alert) ? alert : undefined;
  };
  return {
    alerts: () => [...alerts.values()].filter(isKept),
    alert: alertOf,
    events: (alertId) => (alertOf(alertId) === undefined ? undefined : tenant.events(alertId)),
    agents: () => agents.values(),
    agent: (id) => agents.get(id),
    rulesets: () => rulesets.values(),
    ruleset: (id) => rulesets.get(id),
    rulesOf: (rulesetId) => [...rules.values()].filter((rule) => rule.rulesetId === rulesetId),
  };
}

/** A generated tenant reaches past the moment it is asked at: what has not happened yet is not there. */
function isAlive(alert: AlertRecord, now: number): boolean {
  const created = Date.parse(alert.createdAt);
  return created <= now && now - created <= ALERT_RETENTION_MS;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

interface Dated {
  readonly id: string;
  readonly createdAt: string;
}

/** The id decides between equals, so that pages never overlap. */
export function newestFirst(left: Dated, right: Dated): number {
  const byTime = Date.parse(right.createdAt) - Date.parse(left.createdAt);
  return byTime || Number(left.id > right.id) - Number(left.id < right.id);
}
