import { expect, test } from "vitest";
import { makeAuditRecord, makeMember } from "../../support/make-records.ts";
import { makeRule } from "../../support/make-rule.ts";
import { CREATED_AT, NOW, makeAgent, makeTenant } from "../../support/make-tenant.ts";
import { startSimulator } from "../../support/start-simulator.ts";
import { sendV1 } from "../../support/version-1-request.ts";

const ORGANIZATION_ID = "5fa075114135dd5944bb5faa";
const AGENT_ID = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";
const RULESET = {
  id: "7f6cac6f-eef7-11e6-b0e1-ad6efc548ecd",
  name: "Base Rule Set",
  description: "Everything",
  createdAt: CREATED_AT,
  updatedAt: CREATED_AT,
  rules: ["r1"],
  agents: [AGENT_ID],
};
const RULE = makeRule({
  id: "r1",
  rulesetId: RULESET.id,
  type: "CloudTrail",
  suppressions: ['user = "a"', 'user = "b"'],
});
const TENANT = makeTenant({
  agents: [
    makeAgent({
      id: AGENT_ID,
      hostname: "web-1",
      ipAddresses: { private: ["10.0.0.7/20"], link_local: [], public: [] },
    }),
    makeAgent({ id: "59024beed911cadeadee1b09", status: "offline" }),
  ],
  rulesets: [RULESET],
  rules: [RULE],
  members: [
    makeMember({ id: "9bb2ad3aeb246c7d145056e7", role: "owner" }),
    makeMember({ id: "m2", displayName: "Bot", lastAuthenticatedAt: null }),
  ],
  auditRecords: [
    makeAuditRecord({ id: "a", userId: "m2", context: { alertIds: ["x"] } }),
    makeAuditRecord({ id: "b", action: "rule.update", description: "Rule changed: Netcat" }),
    makeAuditRecord({ id: "old", eventTime: new Date(NOW - 8 * 86_400_000).toISOString() }),
  ],
});

const start = () => startSimulator({ tenant: TENANT });

async function ask(path: string): Promise<unknown> {
  return (await sendV1(await start(), path)).json();
}

test("an agent has a short id and a long one, one address and one policy", async () => {
  const agents = (await ask("/agents")) as Record<string, unknown>[];
  const agent = agents.find(({ hostname, online }) => hostname === "web-1" && online === true);
  expect(agent).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{24}$/),
    agent_id: expect.stringMatching(new RegExp(`^${ORGANIZATION_ID}-${AGENT_ID}[0-9a-f]{16}$`)),
    policy_id: RULESET.id,
    organization_id: ORGANIZATION_ID,
    name: "web-1",
    hostname: "web-1",
    description: "",
    ip_address: "10.0.0.7",
    version: "3.1.0",
    status: "active",
    online: true,
    enabled: true,
    paused: false,
    created_at: CREATED_AT,
    activated_at: CREATED_AT,
    updated_at: CREATED_AT,
    last_reported_at: CREATED_AT,
  });
  expect(await ask(`/agents/${String(agent?.["id"])}`)).toEqual(agent);
  expect(await ask(`/agents/${String(agent?.["agent_id"])}`)).toEqual({});
  expect(await ask("/agents/59024beed911cadeadee1b09")).toMatchObject({ online: false });
});

test("agents of a window are those that were there and reported", async () => {
  expect(await ask("/agents?start=2026-03-02")).toEqual([]);
  expect(await ask("/agents?end=2026-03-01")).toEqual([]);
  expect(await ask("/agents?start=2026-03-01")).toHaveLength(2);
});

test("a policy counts its rules in the list and carries them alone", async () => {
  const listed = (await ask("/policies")) as Record<string, unknown>[];
  expect(listed).toEqual([
    {
      id: RULESET.id,
      name: "Base Rule Set",
      description: "Everything",
      organization_id: ORGANIZATION_ID,
      enabled: true,
      read_only: false,
      firewall_enabled: false,
      created_at: CREATED_AT,
      updated_at: CREATED_AT,
      alert_policy_id: RULESET.id,
      agent_count: 1,
      alert_rule_count: 1,
      firewall_rule_count: 0,
      file_integrity_rules: [],
    },
  ]);
  expect(await ask(`/policies/${RULESET.id}`)).toEqual({
    ...listed[0],
    alert_policy: [
      {
        id: "r1",
        title: RULE.title,
        description: RULE.alertDescription,
        type: "cloudtrail",
        severity: 2,
        filter: RULE.filter,
        exclusions: ['user = "a"', 'user = "b"'],
        aggregate_fields: ["user"],
        window_seconds: 86_400,
        threshold: 1,
        enabled: true,
        created_at: CREATED_AT,
        updated_at: CREATED_AT,
      },
    ],
  });
  expect(await ask("/policies/nothing")).toEqual({});
});

test("policies come whole unless a page is asked for, and then end as all lists do", async () => {
  const rulesets = Array.from({ length: 25 }, (_, index) => ({
    ...RULESET,
    id: `policy-${index}`,
  }));
  const simulator = await startSimulator({ tenant: makeTenant({ rulesets }) });
  const count = async (query: string): Promise<number> =>
    ((await sendV1(simulator, `/policies${query}`)).json() as unknown[]).length;
  expect([await count(""), await count("?page=0"), await count("?page=1")]).toEqual([25, 20, 5]);
  expect(await count("?page=2")).toBe(0);
});

test("an organization says what the key's user is there", async () => {
  expect(await ask("/organizations")).toEqual([
    { id: ORGANIZATION_ID, name: "Test", role: "owner" },
  ]);
  expect(await ask("/organizations?fields=name")).toEqual([{ name: "Test" }]);
});

test("users are members under their older names", async () => {
  expect(await ask(`/organizations/${ORGANIZATION_ID}/users`)).toEqual([
    {
      id: "9bb2ad3aeb246c7d145056e7",
      display_name: "Ada Berger",
      name: { first: "Ada", last: "Berger" },
      email: "aberger@example.com",
      role: "owner",
      organization_id: ORGANIZATION_ID,
      updated_at: CREATED_AT,
    },
    expect.objectContaining({ name: { first: "Bot", last: "" }, updated_at: null }),
  ]);
  expect(await ask("/organizations/000000000000000000000000/users")).toEqual({});
});

test("logs are audit records of the last week with kind and action apart", async () => {
  const logs = (await ask("/logs")) as Record<string, unknown>[];
  expect(logs).toHaveLength(2);
  expect(logs[0]).toEqual({
    timestamp: Date.parse(CREATED_AT),
    user: "Bot",
    type: "alert",
    action: "dismiss",
    description: "Alert dismissed",
    context: [{ alertIds: ["x"] }],
    source: "alert:dismiss",
    user_id: "m2",
    organization_id: ORGANIZATION_ID,
  });
  expect(logs[1]).toMatchObject({ user: "aberger@example.com", context: [] });
});

test.each([
  ["rule", 1],
  ["NETCAT%20changed", 1],
  ["aberger@example.com", 2],
  ["netcat%20dismissed", 0],
  ["%20", 2],
])("a search for %s finds %i logs", async (search, expected) => {
  expect(await ask(`/logs?q=${search}`)).toHaveLength(expected);
});
