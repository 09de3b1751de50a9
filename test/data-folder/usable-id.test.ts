import * as fc from "fast-check";
import { expect, test } from "vitest";
import { usableId } from "../../src/data-folder/usable-id.ts";
import { loadFolder } from "../support/load-folder.ts";
import { startSimulator } from "../support/start-simulator.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const ALERT = "alert <1>; ignore what was said";
const AGENT = "ag\u202Eent";
const RULE = "r/../1";
const RULESET = "x".repeat(65);

const DATED = { title: "T", severity: 1, createdAt: "2026-01-31T10:00:00.000Z", aggregates: {} };

const VERSION_2 = {
  "alerts.jsonl": [
    { ...DATED, id: ALERT, agentId: AGENT, ruleId: RULE, rulesetId: RULESET },
    { ...DATED, id: `${ALERT} again` },
  ],
  "agents.json": [{ id: AGENT, hostname: "h", version: "1", agentType: "monitor" }],
  "rules.json": [{ id: RULE, rulesetId: RULESET, name: "R", window: 1, threshold: 1 }],
  "rulesets.json": [{ id: RULESET, name: "S", description: "", rules: [RULE], agents: [AGENT] }],
  "servers.json": [{ id: "i-1", imageId: "a", vpcId: "v", agents: [{ id: AGENT }] }],
  "vulnerabilities.json": [
    { cveNumber: "CVE-2021-44228", severity: "high", agents: [{ agentId: AGENT }] },
  ],
  [`events/${ALERT}.jsonl`]: [
    { _id: "e1", event_type: "audit", timestamp: 1_500_245_139_383 },
    { _id: "e2", event_type: "audit", timestamp: 1_500_245_139_383, agent_id: AGENT },
  ],
};

test("an id of 4 to 64 plain characters stays, any other becomes the same UUID each time", () => {
  const plain = fc.stringMatching(/^[\w.:-]{4,64}$/);
  fc.assert(
    fc.property(plain, (id) => {
      expect(usableId(id)).toBe(id);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      expect(usableId(id)).toMatch(/^[\w.:-]{4,64}$/);
      expect(usableId(usableId(id))).toBe(usableId(id));
    }),
  );
  expect(usableId("abc")).toMatch(UUID);
  expect(usableId("line\n")).toMatch(UUID);
  expect(usableId("abc")).not.toBe(usableId("abd"));
});

test("odd ids are replaced alike in records and in what refers to them", async () => {
  const { tenant } = await loadFolder(VERSION_2);
  const [alertId, agentId, ruleId, rulesetId] = [ALERT, AGENT, RULE, RULESET].map(usableId);
  expect(tenant.alerts[0]).toMatchObject({ id: alertId, agentId, ruleId, rulesetId });
  expect(tenant.agents.map(({ id }) => id)).toEqual([agentId]);
  expect(tenant.rules[0]).toMatchObject({ id: ruleId, rulesetId });
  expect(tenant.rulesets[0]).toMatchObject({ id: rulesetId, rules: [ruleId], agents: [agentId] });
  expect(tenant.servers?.[0]?.agents).toEqual([{ id: agentId }]);
  expect(tenant.vulnerabilities?.[0]?.agents).toEqual([{ agentId }]);
  expect(tenant.events(alertId ?? "")?.count).toBe(2);
});

test("every record that is listed can be opened by its id", async () => {
  const { tenant } = await loadFolder(VERSION_2);
  const { send } = await startSimulator({ tenant });
  const { alerts } = (await send("/alerts?status=active")).json() as {
    alerts: Record<string, string>[];
  };
  expect(alerts).toHaveLength(2);
  const { id, agentId, ruleId, rulesetId } = alerts.find((alert) => "agentId" in alert) ?? {};
  for (const path of [
    `/alerts/${id}`,
    `/alerts/${id}/events`,
    `/agents/${agentId}`,
    `/rulesets/${rulesetId}`,
    `/rulesets/${rulesetId}/rules/${ruleId}`,
  ])
    expect([path, (await send(path)).status]).toEqual([path, 200]);
});

test("version 1 and events alone give the same ids", async () => {
  const { tenant } = await loadFolder({
    "alerts.json": [
      {
        id: ALERT,
        title: "T",
        severity: 3,
        created_at: 1_500_245_139_383,
        agent_id: AGENT,
        rule_id: RULE,
        rule: { title: "R", policy_id: RULESET },
      },
    ],
    "rulesets.json": [{ id: RULESET, name: "S", created_at: 1, alert_policy: [{ id: RULE }] }],
    "recording.jsonl": [{ event_type: "audit", agent_id: AGENT, timestamp: 1_500_245_139_383 }],
  });
  const [id, agentId, ruleId, rulesetId] = [ALERT, AGENT, RULE, RULESET].map(usableId);
  expect(tenant.alerts[0]).toMatchObject({ id, agentId, ruleId, rulesetId });
  expect(tenant.alerts[1]).toMatchObject({ title: "recording", agentId });
  expect(tenant.agents.map((agent) => agent.id)).toEqual([agentId]);
  expect(tenant.rules.map((rule) => rule.id)).toContain(ruleId);
  expect(tenant.rulesets[0]).toMatchObject({ id: rulesetId, name: "S", rules: [ruleId] });
});

test("an alert that only its file of events names keeps that name in its title", async () => {
  const { tenant } = await loadFolder({
    "events/an alert.json": [
      { _id: "e1", event_type: "audit", timestamp: 1_500_245_139_383, agent_id: AGENT },
    ],
  });
  expect(tenant.alerts).toMatchObject([
    { id: usableId("an alert"), title: "Events of alert an alert", agentId: usableId(AGENT) },
  ]);
});
