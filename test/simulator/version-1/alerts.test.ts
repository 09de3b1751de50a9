import { expect, test } from "vitest";
import { makeRule } from "../../support/make-rule.ts";
import { NOW, makeAgent, makeAlert, makeTenant } from "../../support/make-tenant.ts";
import { startSimulator } from "../../support/start-simulator.ts";
import { allRows, sendV1 } from "../../support/version-1-request.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AGENT_ID = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";
const RULE_ID = "7f842c39-eef7-11e6-b0e1-8d4568316479";
const RULESET_ID = "7f7ba0ac-eef7-11e6-b0e1-cf66e6984857";
const LEGACY_ID = /^[0-9a-f]{24}$/;

function at(ms: number): string {
  return new Date(NOW + ms).toISOString();
}

const RULE = makeRule({
  id: RULE_ID,
  rulesetId: RULESET_ID,
  name: "Users : Login Failures",
  title: "User {{user}} failed authentication from IP {{src_ip}}",
  severityOfAlerts: 3,
  window: 3600,
  aggregateFields: ["user", "src_ip"],
});
const ALERTS = [
  makeAlert({
    id: "2abca110-cb87-11ea-b55e-4f5cfb08a8d1",
    title: "User undefined failed authentication from IP undefined",
    createdAt: at(-HOUR_MS),
    severity: 3,
    agentId: AGENT_ID,
    ruleId: RULE_ID,
    rulesetId: RULESET_ID,
  }),
  makeAlert({
    id: "3ac4be2a4bcc032a63a35c15",
    dataSource: "cloudtrail",
    createdAt: at(-2 * DAY_MS),
    isDismissed: true,
    dismissedAt: at(-DAY_MS),
  }),
  makeAlert({ id: "old", createdAt: at(-7 * DAY_MS - 1) }),
];
const EVENTS = Array.from({ length: 34 }, (_, index) => ({
  _id: `event-${index}`,
  event_type: "host",
  agent_id: index === 33 ? "another" : AGENT_ID,
}));

const start = (live = true) =>
  startSimulator({
    tenant: makeTenant({
      live,
      alerts: ALERTS,
      rules: [RULE],
      agents: [makeAgent({ id: AGENT_ID })],
      events: { [ALERTS[0]?.id ?? ""]: EVENTS },
    }),
  });

async function list(query = "", live = true): Promise<Record<string, unknown>[]> {
  return (await sendV1(await start(live), `/alerts${query}`)).json() as Record<string, unknown>[];
}

test("the list is a bare array of alerts of the last week, times in both forms", async () => {
  const simulator = await start();
  const answer = await sendV1(simulator, "/alerts");
  const [first, second, ...rest] = answer.json() as Record<string, unknown>[];
  expect(rest).toEqual([]);
  expect(answer.headers).not.toHaveProperty("server-authorization");
  expect(first).toEqual({
    id: expect.stringMatching(LEGACY_ID),
    title: "User undefined failed authentication from IP undefined",
    type: "rule",
    severity: 3,
    count: 34,
    active: true,
    dismissed: false,
    unread: true,
    created_at: NOW - HOUR_MS,
    expires_at: NOW,
    last_updated_at: at(-HOUR_MS),
    last_notified_at: at(-HOUR_MS),
    key: expect.stringMatching(new RegExp(`^${RULE_ID}-[0-9a-f]{24}-[0-9a-f]{32}$`)),
    rule_id: expect.stringMatching(LEGACY_ID),
    alert_policy_id: expect.stringMatching(LEGACY_ID),
    agent_id: expect.stringMatching(LEGACY_ID),
  });
  expect(second).toMatchObject({
    id: "3ac4be2a4bcc032a63a35c15",
    active: false,
    dismissed: true,
    unread: false,
    last_updated_at: at(-DAY_MS),
  });
  expect(second).not.toHaveProperty("agent_id");
});

test.each([
  ["?start=2026-02-01", 3],
  ["?start=2026-03-01T00:00:00Z", 1],
  ["?start=20260301T000000Z", 1],
  ["?start=2026-03-01T02:00:00%2B02:00", 1],
  ["?start=2026-02-01&end=2026-03-01", 2],
  ["?end=2026-03-01", 2],
  ["?end=2026-02-24", 1],
  ["?start=2026-02-01&count=2", 2],
  ["?start=2026-02-01&count=2&page=1", 1],
  ["?start=2026-02-01&count=2&page=2", 0],
  ["?status=active&severity=9", 2],
])("%s lists %i", async (query, expected) => {
  expect(await list(query)).toHaveLength(expected);
});

test("somebody's own alerts are listed however old they are", async () => {
  expect(await list("", false)).toHaveLength(3);
  expect(await list("?start=2026-03-01", false)).toHaveLength(1);
});

test.each([
  "?start=yesterday",
  "?start=2026-03-02&end=2026-03-01",
  "?page=-1",
  "?count=0",
  "?page=x",
])("the query %s is a bad one, said as version 1 says it", async (query) => {
  const answer = await sendV1(await start(), `/alerts${query}`);
  expect(answer.status).toBe(400);
  expect(answer.json()).toEqual({ status: "error", message: expect.any(String) });
});

test("fields leave the others out, with commas or one a parameter", async () => {
  for (const query of ["?fields=id,title", "?fields=id&fields=title", "?fields=title,,%20id"]) {
    const [first] = await list(query);
    expect(Object.keys(first ?? {}).toSorted()).toEqual(["id", "title"]);
  }
});

test("one alert carries its rule and the latest five events, the latest first", async () => {
  const simulator = await start();
  const [listed] = (await sendV1(simulator, "/alerts")).json() as Record<string, unknown>[];
  const whole = (await sendV1(simulator, `/alerts/${String(listed?.["id"])}`)).json();
  const { rule, latest_events: events, ...rest } = whole as Record<string, unknown>;
  expect(rest).toEqual(listed);
  expect((events as { _id: string }[]).map(({ _id }) => _id)).toEqual(
    [33, 32, 31, 30, 29].map((index) => `event-${index}`),
  );
  expect((events as unknown[])[0]).toEqual({
    _id: "event-33",
    event_type: "host",
    _type: "host",
    agent_id: "another",
  });
  expect((events as unknown[])[1]).toMatchObject({ agent_id: listed?.["agent_id"] });
  expect(rule).toMatchObject({
    title: RULE.title,
    severity: 3,
    type: "all",
    filter: RULE.filter,
    aggFields: ["user", "src_ip"],
    window_seconds: 3600,
    exclusion_filter: null,
    id: RULE_ID,
    hermes_rule_id: RULE_ID,
    rule_id: listed?.["rule_id"],
    policy_id: RULESET_ID,
    TranslationKeyMap: { user: [], host_signatures: [] },
    original_rule: { id: RULE_ID, name: "Users : Login Failures", exclusions: [], tags: [] },
  });
  expect(String(listed?.["key"])).toContain((rule as { hash: string }).hash);
});

test("an alert without a known rule or events has neither; ids of version 2 find nothing", async () => {
  const simulator = await start();
  const bare = (await sendV1(simulator, "/alerts/3ac4be2a4bcc032a63a35c15")).json();
  expect(bare).toMatchObject({ count: 0, latest_events: [] });
  expect(bare).not.toHaveProperty("rule");
  const unknown = await sendV1(simulator, `/alerts/${ALERTS[0]?.id ?? ""}`);
  expect([unknown.status, unknown.json()]).toEqual([404, {}]);
});

test("every alert of a long list is on one of its pages", async () => {
  const alerts = Array.from({ length: 45 }, (_, index) =>
    makeAlert({ id: `alert-${index}`, createdAt: at(-index * 1000) }),
  );
  const simulator = await startSimulator({ tenant: makeTenant({ alerts }) });
  const rows = await allRows(simulator, "/alerts");
  expect(new Set(rows.map((row) => row["id"])).size).toBe(45);
});
