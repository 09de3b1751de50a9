import { expect, test } from "vitest";
import { loadDataFolder } from "../../src/data-folder/load-data-folder.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { type FolderFiles, makeFolder } from "../support/make-folder.ts";

const TIME = Date.parse("2026-01-31T10:00:00.000Z");
const AGENT_ID = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";
const ORGANIZATION_ID = "5fa075114135dd5944bb5faa";

function makeEvent(id: string, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    _id: id,
    event_type: "audit",
    timestamp: TIME,
    agent_id: AGENT_ID,
    organization_id: ORGANIZATION_ID,
    host_metadata: { hostname: "web-1", os_version: "amzn 2018.03", kernel: "4.14" },
    agent_metadata: { version: "3.1.0" },
    ...fields,
  };
}

async function load(files: FolderFiles) {
  return loadDataFolder(await makeFolder(files));
}

async function eventIds(tenant: Tenant, alertId: string): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const text of tenant.events(alertId)?.open() ?? []) {
    ids.push((JSON.parse(text) as Record<string, unknown>)["_id"]);
  }
  return ids;
}

test("a recording becomes an alert named after its file, with an agent, a rule and all its events", async () => {
  const events = [makeEvent("a"), makeEvent("b", { timestamp: TIME + 5000 })];
  const { tenant, summary, problems } = await load({ "ssh-attack.jsonl.gz": events });
  const [alert] = tenant.alerts;
  expect(problems).toEqual([]);
  expect(summary).toMatchObject({ alerts: 1, agents: 1, rulesets: 1, rules: 1, events: 2 });
  expect(alert).toMatchObject({
    id: expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    title: "ssh-attack",
    dataSource: "host",
    createdAt: "2026-01-31T10:00:05.000Z",
    isDismissed: false,
    severity: 2,
    agentId: AGENT_ID,
    aggregates: { hostname: "web-1" },
  });
  expect(tenant.agents).toMatchObject([
    {
      id: AGENT_ID,
      status: "offline",
      hostname: "web-1",
      osVersion: "amzn 2018.03",
      version: "3.1.0",
      createdAt: "2026-01-31T10:00:00.000Z",
      lastReportedAt: "2026-01-31T10:00:05.000Z",
    },
  ]);
  expect(tenant.rulesets).toMatchObject([{ name: "Imported", rules: [alert?.ruleId] }]);
  expect(tenant.rules).toMatchObject([
    { id: alert?.ruleId, type: "Host", filter: 'event_type = "audit"' },
  ]);
  expect(await eventIds(tenant, alert?.id ?? "")).toEqual(["a", "b"]);
  expect(tenant.live).toBe(false);
  expect(tenant.organization.id).toBe(ORGANIZATION_ID);
});

test("ids are the same at every start, the key is another one", async () => {
  const first = await load({ "one.jsonl": [makeEvent("a")] });
  const second = await load({ "one.jsonl": [makeEvent("a")] });
  expect(second.tenant.alerts).toEqual(first.tenant.alerts);
  expect(second.tenant.rules).toEqual(first.tenant.rules);
  expect(second.tenant.credentials.apiKey).not.toBe(first.tenant.credentials.apiKey);
});

test("CloudTrail has no agent: its profile id is none", async () => {
  const event = {
    eventID: "a",
    event_type: "cloudtrail",
    eventTime: "2026-01-31T10:00:00Z",
    agent_id: "5d52ac59c08db5d269aa3109",
    recipientAccountId: "123456789123",
  };
  const { tenant } = await load({ "s3.jsonl": [event] });
  expect(tenant.agents).toEqual([]);
  expect(tenant.alerts[0]).toMatchObject({
    dataSource: "cloudtrail",
    createdAt: "2026-01-31T10:00:00.000Z",
    aggregates: { accountId: "123456789123" },
  });
  expect(tenant.alerts[0]).not.toHaveProperty("agentId");
  expect(tenant.rules[0]).toMatchObject({ type: "CloudTrail" });
});

test("records of version 2 pass as they are, fields nobody knows included", async () => {
  const alert = {
    id: "alert-1",
    title: "T",
    createdAt: "2026-01-31T10:00:00.000Z",
    isDismissed: true,
    dismissReason: "OTHER",
    severity: 1,
    ruleId: "rule-1",
    rulesetId: "ruleset-1",
    aggregates: { user: "root" },
    invented: { by: "the owner" },
  };
  const { tenant } = await load({
    "alerts.json": { alerts: [alert], token: null },
    "rules.jsonl": [
      { id: "rule-1", rulesetId: "ruleset-1", name: "R", filter: "x = 1", window: 3600 },
    ],
    "members.json": [{ id: "m1", email: "a@example.com" }],
    "auditlogs.jsonl.gz": [{ recs: [{ id: "l1" }, { id: "l2" }], token: "" }],
  });
  expect(tenant.alerts).toEqual([alert]);
  expect(tenant.rules).toMatchObject([
    { id: "rule-1", rulesetId: "ruleset-1", filter: "x = 1", window: 3600 },
  ]);
  expect(tenant.rulesets).toMatchObject([{ id: "ruleset-1", rules: ["rule-1"] }]);
  expect(tenant.members).toMatchObject([{ id: "m1", email: "a@example.com" }]);
  expect(tenant.auditRecords).toMatchObject([{ id: "l1" }, { id: "l2" }]);
});

test("events/<alertId> are that alert's events, in lines or as a saved answer", async () => {
  const { tenant } = await load({
    "alerts.jsonl": [{ id: "alert-1", title: "named" }, { id: "alert-2" }],
    "events/alert-1.jsonl.gz": [makeEvent("e1"), makeEvent("e2")],
    "events/alert-2.json": { events: [makeEvent("e3")] },
    "events/unknown.jsonl": [makeEvent("e4")],
  });
  expect(tenant.alerts.map(({ id, title }) => [id, title])).toEqual([
    ["alert-1", "named"],
    ["alert-2", ""],
    ["unknown", "Events of alert unknown"],
  ]);
  expect(await eventIds(tenant, "alert-1")).toEqual(["e1", "e2"]);
  expect(await eventIds(tenant, "alert-2")).toEqual(["e3"]);
  expect(await eventIds(tenant, "unknown")).toEqual(["e4"]);
  expect(tenant.alerts[0]).toMatchObject({ createdAt: "2026-01-31T10:00:00.000Z" });
  expect(tenant.rules.map(({ id }) => id)).toContain(tenant.alerts[0]?.ruleId);
});

test("a listed agent stands as it is listed, whatever events say of it", async () => {
  const { tenant } = await load({
    "agents.json": [{ id: AGENT_ID, status: "online", hostname: "listed" }],
    "one.jsonl": [makeEvent("a"), makeEvent("b", { agent_id: "another" })],
  });
  expect(tenant.agents.map(({ id, hostname }) => [id, hostname])).toEqual([
    [AGENT_ID, "listed"],
    ["another", "web-1"],
  ]);
  expect(tenant.alerts[0]).not.toHaveProperty("agentId");
});

test("a folder that is missing, a file or empty is a clear error", async () => {
  const folder = await makeFolder({ "a-file": "x" });
  const empty = await makeFolder({});
  const configuration = { code: "configuration" };
  await expect(loadDataFolder(`${folder}/nowhere`)).rejects.toMatchObject(configuration);
  await expect(loadDataFolder(`${folder}/a-file`)).rejects.toThrow("is not a folder");
  await expect(loadDataFolder(empty)).rejects.toMatchObject({
    ...configuration,
    message: expect.stringContaining("has nothing to show"),
    hint: expect.stringContaining("it is empty"),
  });
});

test("a folder of nothing but garbage says what was left out first", async () => {
  const folder = await makeFolder({ "x.jsonl": "not json\n", "notes.txt": "hello" });
  await expect(loadDataFolder(folder)).rejects.toMatchObject({
    hint: expect.stringContaining("notes.txt:0, no name or place"),
  });
});
