import { expect, test } from "vitest";
import { eventTexts, loadFolder } from "../support/load-folder.ts";

const ALERT = {
  id: "3ac4be2a4bcc032a63a35c15",
  title: "User undefined failed authentication",
  type: "rule",
  severity: 3,
  count: 34,
  active: true,
  dismissed: false,
  created_at: 1_500_245_139_383,
  last_updated_at: "2017-07-16T23:43:47.340Z",
  rule_id: "53743bc0beefbeefbeefbeef",
  alert_policy_id: "53743bc0beefbeefbeef0001",
  agent_id: "59024beed911cadeadee1b09",
  rule: {
    title: "User {{user}} failed",
    description: "Login failures",
    severity: 3,
    type: "all",
    filter: 'group like "fail"',
    aggFields: ["user", "src_ip"],
    window_seconds: 3600,
    threshold: 1,
    policy_id: "91278a37-a2d5-452f-909a-bb1c08959cd9",
    exclusion_filter: null,
    original_rule: { name: "Users : Login Failures", exclusions: ['user = "backup"'] },
  },
  latest_events: [
    {
      _id: "e1",
      _type: "host",
      event_type: "host",
      timestamp: 1_500_248_620_555,
      agent_id: "59024beed911cadeadee1b09",
    },
  ],
};

test("an alert, its rule and its latest events become records of version 2", async () => {
  const { tenant, unread } = await loadFolder({ "alerts.json": [ALERT] });
  expect(unread).toEqual([]);
  expect(tenant.alerts).toEqual([
    {
      id: ALERT.id,
      title: ALERT.title,
      dataSource: "host",
      createdAt: "2017-07-16T22:45:39.383Z",
      isDismissed: false,
      severity: 3,
      ruleId: ALERT.rule_id,
      rulesetId: ALERT.rule.policy_id,
      agentId: ALERT.agent_id,
      eventCount: 34,
    },
  ]);
  expect(tenant.rules).toMatchObject([
    {
      id: ALERT.rule_id,
      rulesetId: ALERT.rule.policy_id,
      name: "Users : Login Failures",
      type: "Host",
      title: "User {{user}} failed",
      severityOfAlerts: 3,
      alertDescription: "Login failures",
      aggregateFields: ["user", "src_ip"],
      filter: 'group like "fail"',
      window: 3600,
      threshold: 1,
      suppressions: ['user = "backup"'],
      enabled: true,
    },
  ]);
  expect(tenant.rulesets).toMatchObject([{ id: ALERT.rule.policy_id, rules: [ALERT.rule_id] }]);
  expect(await eventTexts(tenant, ALERT.id)).toEqual([JSON.stringify(ALERT.latest_events[0])]);
});

test("a file of events stands above the latest few an alert carries", async () => {
  const { tenant } = await loadFolder({
    "alerts.jsonl": [ALERT],
    [`events/${ALERT.id}.jsonl`]: ["x1", "x2", "x3"].map((_id) => ({
      _id,
      event_type: "host",
      timestamp: 1_500_248_620_555,
    })),
  });
  expect(tenant.events(ALERT.id)?.count).toBe(3);
});

test("a dismissed CloudTrail alert has neither agent nor open state", async () => {
  const { agent_id: _none, ...rest } = ALERT;
  const alert = {
    ...rest,
    dismissed: true,
    active: false,
    rule: { ...ALERT.rule, type: "cloudtrail" },
  };
  const { tenant } = await loadFolder({ "alerts.json": [alert] });
  expect(tenant.alerts[0]).toMatchObject({ dataSource: "cloudtrail", isDismissed: true });
  expect(tenant.alerts[0]).not.toHaveProperty("agentId");
  expect(tenant.rules[0]).toMatchObject({ type: "CloudTrail" });
});

test("an agent is known under the id that alerts name, its address sorted by reach", async () => {
  const agent = {
    id: "59024beed911cadeadee1b09",
    agent_id: "589cb810a7d05f7f3a438cb2-4885b890-2b84-11e7-b27b-9f608f21aff091bf46da8a73e77e",
    hostname: "centos-67",
    name: "centos-67",
    description: "",
    ip_address: "144.121.5.10",
    version: "1.6.2",
    status: "active",
    online: true,
    created_at: "2017-04-27T20:01:22.353Z",
    last_reported_at: "20170427T200509Z",
  };
  const inside = { ...agent, id: "inside", ip_address: "10.1.2.3", online: false };
  const { tenant } = await loadFolder({ "agents.json": [agent, inside] });
  expect(tenant.agents[0]).toEqual({
    id: agent.id,
    instanceId: null,
    status: "online",
    createdAt: "2017-04-27T20:01:22.353Z",
    lastReportedAt: "2017-04-27T20:05:09.000Z",
    version: "1.6.2",
    name: "centos-67",
    description: "",
    hostname: "centos-67",
    ipAddresses: { private: [], link_local: [], public: ["144.121.5.10"] },
    agentType: "investigate",
  });
  expect(tenant.agents[1]).toMatchObject({
    status: "offline",
    ipAddresses: { private: ["10.1.2.3"] },
  });
});

test("a policy becomes a ruleset with its rules", async () => {
  const policy = {
    id: "policy-1",
    name: "CloudTrail Base Rule Set",
    description: "d",
    created_at: "2015-09-25T19:24:03.956Z",
    updated_at: "2015-09-26T19:24:03.956Z",
    alert_policy: [
      {
        id: "rule-1",
        title: "{{eventName}} by {{user}}",
        type: "cloudtrail",
        severity: 2,
        filter: "f",
        window_seconds: 86_400,
        threshold: 1,
        aggregate_fields: ["user"],
        exclusions: [],
        enabled: true,
      },
    ],
  };
  const { tenant } = await loadFolder({ "rulesets.json": [policy] });
  expect(tenant.rulesets).toEqual([
    {
      id: "policy-1",
      name: "CloudTrail Base Rule Set",
      description: "d",
      createdAt: "2015-09-25T19:24:03.956Z",
      updatedAt: "2015-09-26T19:24:03.956Z",
      rules: ["rule-1"],
    },
  ]);
  expect(tenant.rules).toMatchObject([
    { id: "rule-1", rulesetId: "policy-1", type: "CloudTrail", severityOfAlerts: 2 },
  ]);
});
