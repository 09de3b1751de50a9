import { rulesetAgents } from "../ruleset-agents.ts";
import type { RuleRecord, RulesetRecord } from "../../tenant/tenant.ts";
import { policyRule } from "./rule.ts";

export interface PolicyParts {
  readonly organizationId: string;
  readonly rules: readonly RuleRecord[];
}

/**
 * What a ruleset was in version 1, as the list shows it (docs/threat-stack-api.md §3.6 [S]). Its firewall rules are
 * gone since, and what a file integrity rule looked like is not known: there are none.
 */
export function toPolicy(ruleset: RulesetRecord, { organizationId, rules }: PolicyParts) {
  return {
    id: ruleset.id,
    name: ruleset.name,
    description: ruleset.description,
    organization_id: organizationId,
    enabled: true,
    read_only: false,
    firewall_enabled: false,
    created_at: ruleset.createdAt,
    updated_at: ruleset.updatedAt,
    alert_policy_id: ruleset.id,
    agent_count: rulesetAgents(ruleset).length,
    alert_rule_count: rules.length,
    firewall_rule_count: 0,
    file_integrity_rules: [],
  };
}

/** One policy whole, with its rules (docs/threat-stack-api.md §3.6 [S]). */
export function toWholePolicy(ruleset: RulesetRecord, parts: PolicyParts) {
  return { ...toPolicy(ruleset, parts), alert_policy: parts.rules.map(policyRule) };
}
