import { expect, test } from "vitest";
import { NOW, makeAlert } from "../../support/make-tenant.ts";
import { type StartedSimulator, startSimulator } from "../../support/start-simulator.ts";
import { RULE_BODY, writableTenant } from "../../support/write-inputs.ts";

type Row = Readonly<Record<string, unknown>>;

async function write({ send }: StartedSimulator, request: string, body?: unknown) {
  const [method = "", path = ""] = request.split(" ");
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await send(path, { method, ...sent });
  answer.verify();
  return { status: answer.status, value: (answer.text === "" ? undefined : answer.json()) as Row };
}

async function read({ send }: StartedSimulator, path: string): Promise<Row> {
  return (await send(path)).json() as Row;
}

const start = () => startSimulator({ tenant: writableTenant() });
const DISMISSAL = { ids: ["alert-1"], dismissReason: "OTHER", dismissReasonText: "known" };

test("a dismissed alert moves to the dismissed ones, with who, when and why", async () => {
  const api = await start();
  expect(await write(api, "POST /alerts/dismiss", DISMISSAL)).toMatchObject({ status: 200 });
  const dismissed = {
    id: "alert-1",
    isDismissed: true,
    dismissedAt: new Date(NOW).toISOString(),
    dismissReason: "OTHER",
    dismissReasonText: "known",
    dismissedBy: "owner@acme.example",
  };
  expect(await read(api, "/alerts/alert-1")).toMatchObject(dismissed);
  expect(await read(api, "/alerts?status=dismissed")).toMatchObject({ alerts: [dismissed] });
  expect(await read(api, "/alerts?status=active")).toMatchObject({ alerts: [{ id: "alert-2" }] });
  expect(await read(api, "/alerts/severity-counts")).toEqual({
    severityCounts: [{ severity: 2, count: 1 }],
  });
});

test("an alert that was dismissed already stays as it was, and an unknown one undoes the whole call", async () => {
  const api = await start();
  await write(api, "POST /alerts/dismiss", DISMISSAL);
  const again = { ids: ["alert-1"], dismissReason: "MAINTENANCE" };
  expect((await write(api, "POST /alerts/dismiss", again)).status).toBe(200);
  expect(await read(api, "/alerts/alert-1")).toMatchObject({ dismissReason: "OTHER" });
  const unknown = { ids: ["alert-2", "none"], dismissReason: "MAINTENANCE" };
  expect((await write(api, "POST /alerts/dismiss", unknown)).status).toBe(404);
  expect(await read(api, "/alerts/alert-2")).toMatchObject({ isDismissed: false });
});

const RULE = RULE_BODY;
const FILE = {
  type: "File",
  name: "f",
  title: "t",
  severityOfAlerts: 1,
  aggregateFields: ["user"],
  fileIntegrityPaths: [{ path: "/etc", recursive: true }],
  eventsToMonitor: ["ALL"],
};
const RULES = "POST /rulesets/ruleset-1/rules";
const RULE_1 = "PUT /rulesets/ruleset-1/rules/rule-1";

test.each([
  ["POST /alerts/dismiss", { ids: [], dismissReason: "MAINTENANCE" }, 400],
  ["POST /alerts/dismiss", { ids: Array(513).fill("a"), dismissReason: "MAINTENANCE" }, 400],
  ["POST /alerts/dismiss", { ids: ["alert-1"], dismissReason: "AUTO_DISMISS" }, 400],
  ["POST /alerts/dismiss", { ids: ["alert-1"], dismissReason: "OTHER" }, 400],
  ["POST /alerts/dismiss", { ...DISMISSAL, dismissReason: "MAINTENANCE" }, 400],
  ["POST /rulesets", { name: "New", description: "" }, 400],
  ["POST /rulesets", { name: "New", description: "", rules: [] }, 400],
  ["POST /rulesets", { name: "n".repeat(201), description: "", ruleIds: [] }, 400],
  ["POST /rulesets", { name: "New", description: "", ruleIds: ["none"] }, 404],
  ["POST /rulesets", { name: "Base", description: "", ruleIds: [] }, 409],
  ["PUT /rulesets/none", { name: "New", description: "", ruleIds: [] }, 404],
  ["DELETE /rulesets/none", undefined, 404],
  ["POST /rulesets/none/rules", RULE, 404],
  [RULES, undefined, 400],
  [RULES, { ...RULE, alertDescription: "" }, 400],
  [RULES, { ...RULE, alertDescription: "d".repeat(301) }, 400],
  [RULES, { ...RULE, window: 60 }, 400],
  [RULES, { ...RULE, threshold: 2 }, 400],
  [RULES, { ...RULE, type: "host" }, 400],
  [RULES, { ...RULE, severityOfAlerts: "2" }, 400],
  [RULES, { ...RULE, aggregateFields: ["rule_id"] }, 400],
  [RULES, { ...RULE, aggregateFields: ["eventName"] }, 400],
  [RULES, { ...RULE, filter: 'command = "nc' }, 400],
  [RULES, { ...RULE, suppressions: ["user ="] }, 400],
  [RULES, { ...RULE, filter: undefined }, 400],
  [RULES, { ...RULE, id: "mine" }, 400],
  [RULES, { ...FILE, fileIntegrityPaths: [] }, 400],
  [RULES, { ...FILE, eventsToMonitor: undefined }, 400],
  ["PUT /rulesets/ruleset-1/rules/none", RULE, 404],
  [RULE_1, { ...RULE, updatedAt: "2026-01-01T00:00:00.000Z" }, 400],
  [RULE_1, FILE, 400],
  ["DELETE /rulesets/ruleset-1/rules/none", undefined, 404],
  ["POST /rules/none/tags", { inclusion: [], exclusion: [] }, 404],
  ["POST /rules/rule-1/tags", { inclusion: [{ source: "gcp", key: "k" }], exclusion: [] }, 400],
  ["POST /rules/rule-1/tags", { inclusion: [] }, 400],
])(
  "%s with %j is refused with %i, changes nothing and leaves no record",
  async (request, body, status) => {
    const api = await start();
    const before = await Promise.all(
      ["/rulesets", "/rulesets/ruleset-1/rules"].map((path) => read(api, path)),
    );
    const answer = await write(api, request, body);
    expect(answer.status).toBe(status);
    expect(answer.value).toEqual({ errors: [expect.stringMatching(/./)] });
    const after = await Promise.all(
      ["/rulesets", "/rulesets/ruleset-1/rules"].map((path) => read(api, path)),
    );
    expect(after).toEqual(before);
    expect(await read(api, "/auditlogs")).toMatchObject({ recs: [] });
  },
);

test("an empty description is refused in the service's own words", async () => {
  const { value } = await write(await start(), RULES, { ...RULE, alertDescription: "" });
  expect(value).toEqual({
    errors: [
      "Validation failed: body has invalid alertDescription value.  Must be between 1 and 300 characters long.",
    ],
  });
});

test("a ruleset is made out of rules that are there, changed and deleted; a rule taken out can be put back", async () => {
  const api = await start();
  const { value } = await write(api, "POST /rulesets", {
    name: "New",
    description: "d",
    ruleIds: ["rule-1"],
  });
  expect(value).toMatchObject({ name: "New", description: "d", rules: ["rule-1"] });
  expect(await read(api, `/rulesets/${String(value["id"])}/rules`)).toMatchObject({
    rules: [{ id: "rule-1", rulesetId: value["id"] }],
  });
  const body = { name: "New", description: "", ruleIds: [] };
  await write(api, `PUT /rulesets/${String(value["id"])}`, body);
  expect(await read(api, `/rulesets/${String(value["id"])}/rules`)).toEqual({ rules: [] });

  const base = { name: "Base", description: "", ruleIds: [] as string[] };
  await write(api, "PUT /rulesets/ruleset-1", base);
  expect(await read(api, "/rulesets/ruleset-1/rules")).toEqual({ rules: [] });
  await write(api, "PUT /rulesets/ruleset-1", { ...base, ruleIds: ["rule-1"] });
  expect(await read(api, "/rulesets/ruleset-1/rules/rule-1")).toMatchObject({
    rulesetId: "ruleset-1",
  });

  expect(await write(api, "DELETE /rulesets/ruleset-1")).toEqual({
    status: 200,
    value: ["agent-1"],
  });
  expect((await api.send("/rulesets/ruleset-1")).status).toBe(404);
  const gone = { name: "Again", description: "", ruleIds: ["rule-1"] };
  expect((await write(api, "POST /rulesets", gone)).status).toBe(404);
});

test("a rule is made, stands in its ruleset, and keeps its own id and times when it is changed", async () => {
  const api = await start();
  const { value } = await write(api, RULES, RULE);
  const id = String(value["id"]);
  const now = new Date(NOW).toISOString();
  expect(value).toEqual({ ...RULE, id, rulesetId: "ruleset-1", createdAt: now, updatedAt: now });
  expect(await read(api, "/rulesets/ruleset-1")).toMatchObject({ rules: ["rule-1", id] });
  const changed = { ...RULE, suppressions: [] };
  await write(api, `PUT /rulesets/ruleset-1/rules/${id}`, changed);
  expect(await read(api, `/rulesets/ruleset-1/rules/${id}`)).toEqual({ ...value, ...changed });
  expect(await write(api, `DELETE /rulesets/ruleset-1/rules/${id}`)).toEqual({
    status: 200,
    value: {},
  });
  expect(await read(api, "/rulesets/ruleset-1")).toMatchObject({ rules: ["rule-1"] });
});

test("a File rule is given the aggregate fields that the service forces", async () => {
  const { value } = await write(await start(), RULES, FILE);
  expect(value["aggregateFields"]).toEqual(["command", "filename", "user"]);
});

test("tags are set in place of the old ones, and none is as if there never were any", async () => {
  const api = await start();
  const tags = { inclusion: [{ source: "ec2", key: "env", value: "x" }], exclusion: [] };
  expect(await write(api, "POST /rules/rule-1/tags", tags)).toEqual({ status: 200, value: tags });
  expect(await read(api, "/rules/rule-1/tags")).toEqual(tags);
  await write(api, "POST /rules/rule-1/tags", { inclusion: [], exclusion: [] });
  expect((await api.send("/rules/rule-1/tags")).status).toBe(404);
});

test("a suppression changed now silences what comes 10 to 15 minutes later, and nothing before", async () => {
  const clock = { ms: NOW };
  const minutes = [-60, 5, 9, 16, 60];
  const alerts = minutes.map((each) =>
    makeAlert({ id: `at ${each}`, createdAt: new Date(NOW + each * 60_000).toISOString() }),
  );
  const nc = [{ command: "nc", user: "backup" }];
  const events = Object.fromEntries(alerts.map(({ id }) => [id, nc]));
  const tenant = writableTenant({ alerts, events });
  const api = await startSimulator({ tenant, clock: () => clock.ms });
  await write(api, RULE_1, { ...RULE, suppressions: ['user = "backup"'] });
  clock.ms = NOW + 120 * 60_000;
  const { alerts: raised } = await read(api, "/alerts?status=active");
  expect((raised as Row[]).map(({ id }) => id)).toEqual(["at 9", "at 5", "at -60"]);
  expect((await api.send("/alerts/at%2016")).status).toBe(404);
});
