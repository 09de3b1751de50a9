import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { eventTexts, loadFolder } from "../support/load-folder.ts";
import { makeFolder } from "../support/make-folder.ts";

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

async function eventIds(tenant: Tenant, alertId: string): Promise<unknown[]> {
  const texts = await eventTexts(tenant, alertId);
  return texts.map((text) => (JSON.parse(text) as Record<string, unknown>)["_id"]);
}

function makeAlert(id: string, title: string) {
  return { id, title, severity: 1, createdAt: "2026-01-30T10:00:00.000Z", isDismissed: false };
}

function makeLog(id: string) {
  return {
    id,
    action: "login",
    eventTime: "2026-01-31T10:00:00.000Z",
    crud: "read",
    userEmail: "a@example.com",
    result: "success",
  };
}

test("a recording becomes an alert named after its file, with an agent, a rule and all its events", async () => {
  const events = [makeEvent("a"), makeEvent("b", { timestamp: TIME + 5000 })];
  const { tenant, unread, events: count } = await loadFolder({ "ssh-attack.jsonl.gz": events });
  const [alert] = tenant.alerts;
  expect(unread).toEqual([]);
  expect(count).toBe(2);
  expect(alert).toMatchObject({
    id: expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    title: "ssh-attack",
    dataSource: "host",
    createdAt: "2026-01-31T10:00:05.000Z",
    isDismissed: false,
    severity: 3,
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
  const first = await loadFolder({ "one.jsonl": [makeEvent("a")] });
  const second = await loadFolder({ "one.jsonl": [makeEvent("a")] });
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
  const { tenant } = await loadFolder({ "s3.jsonl": [event] });
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
  const { tenant } = await loadFolder({
    "alerts.json": { alerts: [alert], token: null },
    "rules.jsonl": [
      { id: "rule-1", rulesetId: "ruleset-1", name: "R", filter: "x = 1", window: 3600 },
    ],
    "members.json": [{ id: "m1", email: "a@example.com", role: "user", mfaEnabled: true }],
    "auditlogs.jsonl.gz": [{ recs: [makeLog("l1"), makeLog("l2")], token: "" }],
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
  const { tenant } = await loadFolder({
    "alerts.jsonl": [makeAlert("alert-1", "named"), makeAlert("alert-2", "")],
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
  expect(tenant.alerts[2]).toMatchObject({ createdAt: "2026-01-31T10:00:00.000Z" });
  expect(tenant.rules.map(({ id }) => id)).toContain(tenant.alerts[0]?.ruleId);
});

test("a listed agent stands as it is listed, whatever events say of it", async () => {
  const { tenant } = await loadFolder({
    "agents.json": [
      { id: AGENT_ID, status: "online", hostname: "listed", agentType: "monitor", version: "1" },
    ],
    "one.jsonl": [makeEvent("a"), makeEvent("b", { agent_id: "another" })],
  });
  expect(tenant.agents.map(({ id, hostname }) => [id, hostname])).toEqual([
    [AGENT_ID, "listed"],
    ["another", "web-1"],
  ]);
  expect(tenant.alerts[0]).not.toHaveProperty("agentId");
});

test.each([
  ["that is missing", "nowhere", "there is no such folder"],
  ["whose only file is binary", "binary", "no text"],
])("a folder %s is opened all the same, and says why it is empty", async (_how, name, why) => {
  const folder = await makeFolder({ "binary/x.jsonl": Buffer.from([0, 1, 2, 3]) });
  const { tenant, unread, unreadCount } = await loadFolder(join(folder, name));
  expect(tenant.alerts).toEqual([]);
  expect(unread).toMatchObject([{ why }]);
  expect(unreadCount).toBe(1);
});

test("a file in place of the folder is read as if it were alone in one", async () => {
  const folder = await makeFolder({ "one.jsonl": [makeEvent("a")] });
  const { tenant } = await loadFolder(join(folder, "one.jsonl"));
  expect(tenant.alerts).toMatchObject([{ title: "one" }]);
});

test("an alert without a date has none, and a severity that cannot be told stays unknown", async () => {
  const { tenant } = await loadFolder({
    "alerts.json": [{ ...makeAlert("alert-1", "T"), createdAt: "", severity: "enormous" }],
  });
  expect(tenant.alerts).toMatchObject([{ createdAt: "", severity: null }]);
});

test("new files are seen at the next look, and whoever listens hears of them", async () => {
  const { path, tenant, dataFolder } = await loadFolder({ "one.jsonl": [makeEvent("a")] });
  const told = vi.fn<() => void>();
  dataFolder.onChange(told);
  await dataFolder.look();
  expect(told).not.toHaveBeenCalled();
  const before = tenant.revision?.();
  await writeFile(join(path, "two.jsonl"), JSON.stringify(makeEvent("b")));
  await dataFolder.look();
  expect(told).toHaveBeenCalled();
  expect(tenant.revision?.()).not.toBe(before);
  expect(tenant.alerts.map(({ title }) => title)).toEqual(["one", "two"]);
});

test("a file that grew gives what was counted until it is read anew", async () => {
  const { path, tenant, dataFolder } = await loadFolder({ "one.jsonl": [makeEvent("a")] });
  const id = tenant.alerts[0]?.id ?? "";
  await appendFile(join(path, "one.jsonl"), `${JSON.stringify(makeEvent("b"))}\n`);
  expect(await eventIds(tenant, id)).toEqual(["a"]);
  await dataFolder.look();
  expect(await eventIds(tenant, id)).toEqual(["a", "b"]);
});

test("a file that vanished is gone after the next look", async () => {
  const { path, tenant, dataFolder } = await loadFolder({
    "one.jsonl": [makeEvent("a")],
    "two.jsonl": [makeEvent("b")],
  });
  await rm(join(path, "one.jsonl"));
  await dataFolder.look();
  expect(tenant.alerts.map(({ title }) => title)).toEqual(["two"]);
});

test("an event in two files counts once, the first by path keeps it; within a file each counts", async () => {
  const line = { message: "Jan", event_type: "host", timestamp: TIME, log: "the same line" };
  const { tenant, events, duplicates } = await loadFolder({
    "a.jsonl": [makeEvent("1"), makeEvent("2"), line, line],
    "b.jsonl.gz": [makeEvent("2", { later: "field" }), makeEvent("3"), line],
  });
  expect([events, duplicates]).toEqual([5, 2]);
  const counts = tenant.alerts.map(({ id, title }) => [title, tenant.events(id)?.count]);
  expect(counts).toEqual([
    ["a", 4],
    ["b", 1],
  ]);
});

test("ids that repeat by chance, as record numbers of Windows do, are not the same event", async () => {
  const { duplicates } = await loadFolder({
    "a.jsonl": [makeEvent("17")],
    "b.jsonl": [makeEvent("17", { timestamp: TIME + 1 })],
  });
  expect(duplicates).toBe(0);
});

test("an alert whose events come before it in the folder gets them all the same", async () => {
  const { tenant } = await loadFolder({
    "a/all.jsonl": [makeEvent("n1"), makeEvent("x1")],
    "z.json": [{ ...makeAlert("alert-1", "by ids"), eventIds: ["n1"] }],
  });
  expect(await eventIds(tenant, "alert-1")).toEqual(["n1"]);
});
