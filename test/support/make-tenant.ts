import type { AgentRecord, AlertRecord, EventSource, Tenant } from "../../src/tenant/tenant.ts";

export const CREATED_AT = "2026-03-01T12:00:00.000Z";
export const NOW = Date.parse("2026-03-02T12:00:00.000Z");

export function makeAlert(fields: Partial<AlertRecord> & { readonly id: string }): AlertRecord {
  return {
    title: "Netcat Detected",
    dataSource: "host",
    createdAt: CREATED_AT,
    isDismissed: false,
    severity: 2,
    ruleId: "rule-1",
    rulesetId: "ruleset-1",
    ...fields,
  };
}

export function makeAgent(fields: Partial<AgentRecord> & { readonly id: string }): AgentRecord {
  return {
    status: "online",
    createdAt: CREATED_AT,
    lastReportedAt: CREATED_AT,
    version: "3.1.0",
    hostname: "web-1",
    agentType: "investigate",
    ...fields,
  };
}

export interface TenantParts extends Partial<Omit<Tenant, "events">> {
  readonly events?: Readonly<Record<string, readonly unknown[]>>;
}

/** A tenant of exactly these records. */
export function makeTenant({ events = {}, ...parts }: TenantParts = {}): Tenant {
  return {
    organization: { id: "5fa075114135dd5944bb5faa", name: "Test" },
    credentials: { userId: "9bb2ad3aeb246c7d145056e7", apiKey: "0123456789abcdef".repeat(4) },
    agents: [],
    rulesets: [],
    rules: [],
    alerts: [],
    live: true,
    ...parts,
    events: (alertId) => {
      const records = events[alertId];
      return records === undefined ? undefined : toSource(records);
    },
  };
}

function toSource(records: readonly unknown[]): EventSource {
  return { count: records.length, open: () => records.map((record) => JSON.stringify(record)) };
}
