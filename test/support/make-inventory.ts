import type { Tenant } from "../../src/tenant/tenant.ts";
import { makeRule } from "./make-rule.ts";
import { makeAgent, makeAlert, makeTenant } from "./make-tenant.ts";

export const ALERT = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";
export const QUIET_ALERT = "7d2f0a11-cb87-41ea-b55e-4f5cfb08a8d2";
export const AGENT = "8b0f0b28-7fce-41e9-a123-99cdd68cb066";
export const RULE = "4eabd6aa-b96d-4461-a023-1e403e5e410a";
export const RULESET = "770b3d96-253c-4b2d-b43c-d058e97241e7";

/** One of everything that is a resource, and a second alert. */
export function makeInventory(parts: Partial<Omit<Tenant, "events">> = {}): Tenant {
  return makeTenant({
    alerts: [
      makeAlert({
        id: ALERT,
        title: "Login failures by root",
        severity: 1,
        createdAt: "2026-03-02T09:00:00.000Z",
        agentId: AGENT,
        ruleId: RULE,
        rulesetId: RULESET,
        aggregates: { user: "root", src_ip: "203.0.113.9" },
      }),
      makeAlert({ id: QUIET_ALERT, title: "Netcat Detected", severity: 3 }),
    ],
    agents: [
      makeAgent({
        id: AGENT,
        hostname: "bastion",
        osVersion: "ubuntu-22.04",
        lastReportedAt: "2026-03-02T11:59:00.000Z",
      }),
    ],
    rulesets: [
      {
        id: RULESET,
        name: "Base Rule Set",
        description: "What every host needs.",
        createdAt: "2026-01-01T00:00:00.000Z",
        updatedAt: "2026-02-01T00:00:00.000Z",
        rules: [RULE],
      },
    ],
    rules: [
      makeRule({ id: RULE, rulesetId: RULESET, name: "Login failures", severityOfAlerts: 1 }),
    ],
    events: { [ALERT]: [{ _id: "e1", event_type: "host", user: "root", log: "Failed password" }] },
    ...parts,
  });
}
