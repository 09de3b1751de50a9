import { expect, test } from "vitest";
import { makeAgent, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { makeRule } from "../support/make-rule.ts";
import { startTools } from "../support/start-tools.ts";

const ALERT = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";
const AGENT = "8b0f0b28-7fce-41e9-a123-99cdd68cb066";
const RULE = "4eabd6aa-b96d-4461-a023-1e403e5e410a";
const RULESET = "770b3d96-253c-4b2d-b43c-d058e97241e7";

const tenant = makeTenant({
  alerts: [
    makeAlert({
      id: ALERT,
      title: "Login failures by root",
      severity: 1,
      agentId: AGENT,
      ruleId: RULE,
      rulesetId: RULESET,
      aggregates: { user: "root", src_ip: "203.0.113.9" },
      addedByVendor: "later",
    }),
    makeAlert({ id: "2abcffff-cb87-41ea-b55e-4f5cfb08a8d1", ruleId: RULE, rulesetId: RULESET }),
  ],
  agents: [makeAgent({ id: AGENT, hostname: "bastion", osVersion: "ubuntu-22.04" })],
  rulesets: [
    {
      id: RULESET,
      name: "Base Rule Set",
      description: "",
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
      rules: [RULE],
    },
  ],
  rules: [makeRule({ id: RULE, rulesetId: RULESET, name: "Login failures" })],
});

test("shows one alert with the names of its rule and agent, and fields nobody knows", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call("threatstack_get_alert", { alert_id: ALERT });

  expect(text).toMatchInlineSnapshot(`
    "alert 2abca110-cb87-41ea-b55e-4f5cfb08a8d1, severity 1, active
    <data>
    title: Login failures by root
    created: 2026-03-01 12:00:00Z
    source: host
    aggregates: {"user":"root","src_ip":"203.0.113.9"}
    agent: bastion (8b0f0b28-7fce-41e9-a123-99cdd68cb066)
    host: online, ubuntu-22.04, 3.1.0
    rule: Login failures (4eabd6aa-b96d-4461-a023-1e403e5e410a)
    ruleset id: 770b3d96-253c-4b2d-b43c-d058e97241e7
    rule type: Host
    fires on: command = "nc"
    description: Netcat was started.
    addedByVendor: later
    </data>
    next: threatstack_get_events alert_id="2abca110-cb87-41ea-b55e-4f5cfb08a8d1" shows what happened"
  `);
});

test("the beginning of an id is enough where it is of one alert only", async () => {
  const { call } = await startTools({ tenant });

  expect((await call("threatstack_get_alert", { alert_id: ALERT.slice(0, 8) })).meta.ids).toEqual([
    ALERT,
  ]);
  await expect(call("threatstack_get_alert", { alert_id: "2abc" })).rejects.toMatchObject({
    code: "invalid_argument",
    message: "2 alert ids begin so",
  });
});

test("an unknown id is not found, and says where ids come from", async () => {
  const { call } = await startTools({ tenant });

  for (const unknown of ["ffffffff", "ffffffff-cb87-41ea-b55e-4f5cfb08a8d1"]) {
    await expect(call("threatstack_get_alert", { alert_id: unknown })).rejects.toMatchObject({
      code: "not_found",
    });
  }
});

test("a rule or agent that is gone does not hide the alert", async () => {
  const { call } = await startTools({ tenant: { ...tenant, rules: [], agents: [] } });

  const { text } = await call("threatstack_get_alert", { alert_id: ALERT });

  expect(text).toContain(`agent: no longer there (${AGENT})`);
  expect(text).toContain(`rule: no longer there (${RULE})`);
});

test("an alert with its rule, agent and host names costs five upstream calls, whatever is asked again", async () => {
  const { call, requests } = await startTools({
    tenant: { ...tenant, events: () => ({ count: 0, open: () => [] }) },
  });

  await call("threatstack_get_alert", { alert_id: ALERT });
  await call("threatstack_get_rule", { rule_id: RULE, ruleset_id: RULESET });
  await call("threatstack_get_agent", { agent_id: AGENT });
  await call("threatstack_get_alert", { alert_id: ALERT });

  expect(requests()).toBe(5);
});

test("a small budget leaves fields out and says so", async () => {
  const { call } = await startTools({ tenant });

  const { text, meta, tokens } = await call("threatstack_get_alert", {
    alert_id: ALERT,
    max_tokens: 200,
  });

  expect(tokens).toBeLessThanOrEqual(200);
  expect(meta.truncated).toBe(true);
  expect(text).toMatch(/left out: \d+ fields; a larger max_tokens shows them/);
});
