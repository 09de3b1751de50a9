import type { z } from "zod";
import {
  amount,
  anything,
  flag,
  id,
  records,
  severity,
  text,
  texts,
  time,
} from "../../schemas/fields.ts";
import { pageSchema } from "../../schemas/page.ts";
import { recordSchema } from "../../schemas/record.ts";

const policyRuleSchema = recordSchema({
  id,
  title: text,
  description: text,
  /** `all` or `cloudtrail` in the samples. */
  type: text,
  severity,
  filter: text,
  /** Filters; empty in every sample. */
  exclusions: anything,
  aggregate_fields: texts,
  /** Seconds. */
  window_seconds: amount,
  threshold: amount,
  enabled: flag,
  created_at: time,
  updated_at: time,
});
export type PolicyRule = z.output<typeof policyRuleSchema>;

/** What is a ruleset in version 2 (docs/threat-stack-api.md §3.6 [S]). */
export const policySchema = recordSchema({
  id,
  name: text,
  description: text,
  organization_id: text,
  enabled: flag,
  read_only: flag,
  firewall_enabled: flag,
  created_at: time,
  updated_at: time,
  alert_policy_id: text,
  agent_count: amount,
  alert_rule_count: amount,
  firewall_rule_count: amount,
  file_integrity_rules: anything,
  /** Only where one policy is asked for. */
  alert_policy: records(policyRuleSchema),
});
export type Policy = z.output<typeof policySchema>;

export const policyPageSchema = pageSchema("policies", policySchema);
