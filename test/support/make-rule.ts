import type { RuleRecord } from "../../src/tenant/tenant.ts";
import { CREATED_AT } from "./make-tenant.ts";

export function makeRule(fields: Partial<RuleRecord> & { readonly id: string }): RuleRecord {
  return {
    rulesetId: "ruleset-1",
    name: "Netcat",
    type: "Host",
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    title: "Netcat Detected",
    severityOfAlerts: 2,
    alertDescription: "Netcat was started.",
    aggregateFields: ["user"],
    filter: 'command = "nc"',
    window: 86_400,
    threshold: 1,
    suppressions: [],
    enabled: true,
    ...fields,
  };
}
