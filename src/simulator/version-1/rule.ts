import { createHash } from "node:crypto";
import type { RuleRecord } from "../../tenant/tenant.ts";

/** Names that version 1 translated for its console; empty in every sample (docs/threat-stack-api.md §3.2 [S]). */
const TRANSLATED =
  "files domain src_port event_type ip agent port exit user host_signatures threat_type threat_source dst_port";

/** A rule as a policy lists it (docs/threat-stack-api.md §3.6 [S]). */
export function policyRule(rule: RuleRecord) {
  return {
    id: rule.id,
    title: rule.title,
    description: rule.alertDescription,
    type: typeOf(rule),
    severity: rule.severityOfAlerts,
    filter: rule.filter ?? "",
    exclusions: rule.suppressions,
    aggregate_fields: rule.aggregateFields,
    window_seconds: rule.window,
    threshold: rule.threshold,
    enabled: rule.enabled,
    created_at: rule.createdAt,
    updated_at: rule.updatedAt,
  };
}

/** The rule inside an alert, with the rule it was made from (docs/threat-stack-api.md §3.2 [S]). */
export function alertRule(rule: RuleRecord, toLegacyId: (id: string) => string) {
  const { title, description, type, severity, filter, window_seconds, threshold, enabled } =
    policyRule(rule);
  const shared = { title, description, type, severity, filter, window_seconds, threshold, enabled };
  const hash = ruleHash(rule);
  return {
    ...shared,
    exclusion_filter: exclusionOf(rule),
    hash,
    _hash_key: hash,
    aggFields: rule.aggregateFields,
    auto_suppress: false,
    id: rule.id,
    hermes_rule_id: rule.id,
    rule_id: toLegacyId(rule.id),
    policy_id: rule.rulesetId,
    hermes_alert_policy_id: rule.rulesetId,
    alert_policy_id: toLegacyId(rule.rulesetId),
    TranslationKeyMap: Object.fromEntries(TRANSLATED.split(" ").map((name) => [name, []])),
    original_rule: {
      ...policyRule(rule),
      name: rule.name,
      tags: [],
      anomalous_only: false,
      auto_suppress: false,
    },
  };
}

/** 32 hexadecimal digits that stand in the rule and end the key of its alerts [S]; of what is unknown. */
export function ruleHash({ filter, aggregateFields, title }: RuleRecord): string {
  return createHash("md5")
    .update(JSON.stringify([filter, aggregateFields, title]))
    .digest("hex");
}

/** Only these two values were seen [S]. */
function typeOf({ type }: RuleRecord): string {
  return type === "CloudTrail" ? "cloudtrail" : "all";
}

/** Null where there are no suppressions [S]; their joined form is inferred. */
function exclusionOf({ suppressions }: RuleRecord): string | null {
  if (suppressions.length === 0) return null;
  return suppressions.map((filter) => `(${filter})`).join(" or ");
}
