import type { z } from "zod";
import { ThreatStackError } from "../../errors.ts";
import type { listAlerts } from "../operations/alerts.ts";
import type { Alert } from "../schemas/alert.ts";
import { firstPageToken } from "./numbered-page.ts";
import { listAlerts as listWireAlerts } from "./operations/alerts.ts";
import { getPolicy } from "./operations/policies.ts";
import type { Wire } from "./wire.ts";

type Query = z.output<typeof listAlerts.input>;

/** A page of alerts, of all times unless said: version 1 filters by time alone, so the rest is done here. */
export async function findAlerts(query: Query, wire: Wire) {
  const { from = new Date(0), until, token = firstPageToken(wire.now()) } = query;
  const ruleIds = query.rulesetId && (await ruleIdsOf(query.rulesetId, wire));
  const page = await wire.ask(listWireAlerts, { from, until, token });
  const tests: ((alert: Alert) => boolean)[] = [
    ({ isDismissed }) => (isDismissed === true) === (query.status === "dismissed"),
    ({ severity }) => query.severity === undefined || severity === query.severity,
    ({ agentId }) => query.agentId === undefined || agentId === query.agentId,
    ({ ruleId }) => query.ruleId === undefined || ruleId === query.ruleId,
    ({ rulesetId, ruleId }) =>
      !ruleIds || rulesetId === query.rulesetId || ruleIds.has(ruleId ?? ""),
  ];
  const alerts = page.alerts.filter((alert) => tests.every((test) => test(alert)));
  return { alerts, token: page.token };
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
