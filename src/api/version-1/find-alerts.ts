import type { z } from "zod";
import { ThreatStackError } from "../../errors.ts";
import type { listAlerts } from "../operations/alerts.ts";
import type { Alert } from "../schemas/alert.ts";
import { inPlaceOf, unreadFields, WHOLE } from "../schemas/reading.ts";
import { firstPageToken } from "./numbered-page.ts";
import { listAlerts as listWireAlerts } from "./operations/alerts.ts";
import { getPolicy } from "./operations/policies.ts";
import type { Wire } from "./wire.ts";

type Query = z.output<typeof listAlerts.input>;

/** Fields of the wire that tell a field of version 2. */
const TOLD_BY = {
  severity: ["severity"],
  agentId: ["agent_id"],
  ruleId: ["key", "rule", "rule.id", "rule_id"],
  rulesetId: ["rule", "rule.policy_id", "alert_policy_id"],
} as const;

/**
 * A page of alerts, of all times unless said: version 1 filters by time alone, so the rest is done here. An alert of
 * which it cannot be read whether it fits is kept; one that may be active or dismissed counts as active.
 */
export async function findAlerts(query: Query, wire: Wire) {
  const { from = new Date(0), until, token = firstPageToken(wire.now()) } = query;
  const ruleIds = query.rulesetId && (await ruleIdsOf(query.rulesetId, wire));
  const page = await wire.ask(listWireAlerts, { from, until, token });
  const fits = (alert: Alert, name: keyof typeof TOLD_BY): boolean =>
    query[name] === undefined || alert[name] === query[name] || isUnread(alert, name);
  const tests: ((alert: Alert) => boolean)[] = [
    ({ isDismissed }) => (isDismissed === true) === (query.status === "dismissed"),
    (alert) => fits(alert, "severity"),
    (alert) => fits(alert, "agentId"),
    (alert) => fits(alert, "ruleId"),
    (alert) =>
      !ruleIds ||
      fits(alert, "rulesetId") ||
      ruleIds.has(alert.ruleId ?? "") ||
      isUnread(alert, "ruleId"),
  ];
  const alerts = page.alerts.filter((alert) => tests.every((test) => test(alert)));
  return inPlaceOf(page, { alerts, token: page.token });
}

function isUnread(alert: Alert, name: keyof typeof TOLD_BY): boolean {
  if (alert[name] !== undefined) return false;
  return [WHOLE, ...TOLD_BY[name]].some((field) => unreadFields(alert).includes(field));
}

/** In a list no alert tells its policy, only its rule; empty where there is no such policy. */
async function ruleIdsOf(policyId: string, wire: Wire): Promise<ReadonlySet<string>> {
  try {
    const policy = await wire.ask(getPolicy, { policyId });
    return new Set(policy.alert_policy?.map(({ id }) => id));
  } catch (error) {
    if (error instanceof ThreatStackError && error.code === "not_found") return new Set();
    throw error;
  }
}
