import { unreadFields } from "../schemas/reading.ts";
import { convertRecord } from "../schemas/record.ts";
import type { Rule } from "../schemas/rule.ts";
import type { Ruleset } from "../schemas/ruleset.ts";
import { onlyTold } from "./only-told.ts";
import type { Policy, PolicyRule } from "./schemas/policy.ts";

/** A policy of version 1 as the ruleset it became (docs/threat-stack-api.md §3.6 [S]). Its rules are known where it came alone. */
export function toRuleset(policy: Policy): Ruleset {
  return convertRecord(policy, () =>
    onlyTold({
      id: policy.id,
      name: policy.name,
      description: policy.description,
      createdAt: policy.created_at,
      updatedAt: policy.updated_at,
      rules: policy.alert_policy?.map(({ id }) => id).filter((id) => id !== ""),
      enabled: policy.enabled,
      readOnly: policy.read_only,
      ruleCount: policy.alert_rule_count,
      agentCount: policy.agent_count,
    }),
  );
}

export function toRule(rule: PolicyRule, rulesetId: string): Rule {
  return convertRecord(rule, () =>
    onlyTold({
      id: rule.id,
      rulesetId,
      name: rule.title,
      type: typeOf(rule),
      title: rule.title,
      severityOfAlerts: rule.severity,
      alertDescription: rule.description,
      aggregateFields: rule.aggregate_fields,
      filter: rule.filter,
      window: rule.window_seconds,
      threshold: rule.threshold,
      suppressions: rule.exclusions?.map((each) =>
        typeof each === "string" ? each : JSON.stringify(each),
      ),
      enabled: rule.enabled,
      createdAt: rule.created_at,
      updatedAt: rule.updated_at,
    }),
  );
}

/** Only two types are known; whatever is no CloudTrail rule looks at the events of hosts. */
function typeOf(rule: PolicyRule): string | undefined {
  if (unreadFields(rule).includes("type")) return undefined;
  return rule.type === "cloudtrail" ? "CloudTrail" : "Host";
}
