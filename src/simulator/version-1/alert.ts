import type { Store } from "../store.ts";
import type { AlertRecord, RuleRecord } from "../../tenant/tenant.ts";
import { alertRule, ruleHash } from "./rule.ts";

const DEFAULT_WINDOW_SECONDS = 86_400;

export interface AlertContext {
  readonly store: Store;
  readonly toLegacyId: (id: string) => string;
}

/**
 * An alert as the list shows it: `created_at` and `expires_at` in epoch milliseconds, other times in ISO
 * (docs/threat-stack-api.md §3.2 [S]). Placeholders without a field are `undefined` in its title already.
 */
export function toAlert(alert: AlertRecord, { store, toLegacyId }: AlertContext) {
  const rule = store.rule(alert.ruleId);
  const createdAt = Date.parse(alert.createdAt);
  const { agentId } = alert;
  return {
    id: toLegacyId(alert.id),
    title: alert.title,
    type: "rule",
    severity: alert.severity,
    count: countOf(store, alert),
    active: !alert.isDismissed,
    dismissed: alert.isDismissed,
    unread: !alert.isDismissed,
    created_at: createdAt,
    expires_at: createdAt + (rule?.window ?? DEFAULT_WINDOW_SECONDS) * 1000,
    last_updated_at: alert.dismissedAt ?? alert.createdAt,
    last_notified_at: alert.createdAt,
    key: keyOf(alert, rule, toLegacyId),
    rule_id: toLegacyId(alert.ruleId),
    alert_policy_id: toLegacyId(alert.rulesetId),
    ...(agentId === undefined ? {} : { agent_id: toLegacyId(agentId) }),
  };
}

/** One alert whole: with its rule, where that is known, and the latest of its events (docs/threat-stack-api.md §2.4 [C], §3.2 [S]). */
export function toWholeAlert(
  alert: AlertRecord,
  latestEvents: readonly unknown[],
  context: AlertContext,
) {
  const rule = context.store.rule(alert.ruleId);
  return {
    ...toAlert(alert, context),
    ...(rule === undefined ? {} : { rule: alertRule(rule, context.toLegacyId) }),
    latest_events: latestEvents,
  };
}

/** Exports of version 1 tell a count beside fewer events. */
function countOf(store: Store, alert: AlertRecord): number {
  const told = alert["eventCount"];
  const kept = store.events(alert.id)?.count ?? 0;
  return typeof told === "number" ? Math.max(told, kept) : kept;
}

/** `<ruleId>-<agentId>-<md5>` [S]; CloudTrail has no agent, so nothing stands in its place [I]. */
function keyOf(
  { ruleId, agentId }: AlertRecord,
  rule: RuleRecord | undefined,
  toLegacyId: (id: string) => string,
): string {
  const agent = agentId === undefined ? [] : [toLegacyId(agentId)];
  return [ruleId, ...agent, rule === undefined ? "" : ruleHash(rule)].join("-");
}
