import { z } from "zod";
import { pageTokens } from "../../schemas/page.ts";
import { severitySchema } from "../../schemas/severity.ts";
import { timeSchema } from "./time.ts";

const text = z.string().nullish();
const flag = z.boolean().nullish();
const count = z.coerce.number().nullish();
const strings = z.array(z.string()).nullish();

const policyRuleSchema = z.looseObject({
  id: z.string(),
  title: text,
  description: text,
  /** `all` or `cloudtrail` in the samples. */
  type: text,
  severity: severitySchema.nullish(),
  filter: text,
  /** Filters; empty in every sample. */
  exclusions: z.array(z.unknown()).nullish(),
  aggregate_fields: strings,
  /** Seconds. */
  window_seconds: count,
  threshold: count,
  enabled: flag,
  created_at: timeSchema,
  updated_at: timeSchema,
});
export type PolicyRule = z.output<typeof policyRuleSchema>;

/** What is a ruleset in version 2; times become ISO 8601 (docs/threat-stack-api.md §3.6 [S]). */
export const policySchema = z.looseObject({
  id: z.string(),
  name: text,
  description: text,
  organization_id: text,
  enabled: flag,
  read_only: flag,
  firewall_enabled: flag,
  created_at: timeSchema,
  updated_at: timeSchema,
  alert_policy_id: text,
  agent_count: count,
  alert_rule_count: count,
  firewall_rule_count: count,
  file_integrity_rules: z.array(z.unknown()).nullish(),
  /** Only where one policy is asked for. */
  alert_policy: z.array(policyRuleSchema).nullish(),
});
export type Policy = z.output<typeof policySchema>;

export const policyPageSchema = z.looseObject({ policies: z.array(policySchema), ...pageTokens });
