import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { getAlert, listAlerts } from "../../../src/api/operations/alerts.ts";
import { listAgents } from "../../../src/api/operations/agents.ts";
import { listRulesets } from "../../../src/api/operations/rulesets.ts";
import { asSent, hadNoBody, unreadFields } from "../../../src/api/schemas/reading.ts";
import { createV1Api } from "../../../src/api/version-1/create-v1-api.ts";
import { json, startUpstream, status } from "../../support/start-upstream.ts";

async function start(answer: RequestListener) {
  const { url } = await startUpstream(answer);
  return createV1Api({ baseUrl: url, apiKey: "k", version: "0.0.0" }).client;
}

const ALERT = { id: "a", severity: 2, dismissed: false, agent_id: "g", rule_id: "r" };
const OTHER = { ...ALERT, id: "other", severity: 1, agent_id: "h", rule_id: "q" };

test.each([
  [{ severity: 2 }, { ...ALERT, severity: "high" }, ["severity"]],
  [{ agentId: "g" }, { ...ALERT, agent_id: {} }, ["agent_id"]],
  [{ ruleId: "r" }, { ...ALERT, rule_id: [] }, ["rule_id"]],
  [{ severity: 2, agentId: "g" }, null, ["record"]],
])("an alert of which it cannot be read whether %j fits is kept", async (filter, odd, unread) => {
  const api = await start(json([OTHER, odd]));
  const { alerts } = await api.call(listAlerts, { status: "active", ...filter });
  expect(alerts.map((alert) => [asSent(alert), unreadFields(alert)])).toEqual([[odd, unread]]);
});

test("an alert that tells no severity does not have the one that is asked for", async () => {
  const { severity: _, ...untold } = ALERT;
  const api = await start(json([untold]));
  expect((await api.call(listAlerts, { status: "active", severity: 2 })).alerts).toEqual([]);
});

test.each([
  ["active", ["a", "b"]],
  ["dismissed", ["c"]],
] as const)("of those that may be dismissed or not, %s ones are %j", async (wanted, ids) => {
  const alerts = [ALERT, { ...ALERT, id: "b", dismissed: "no" }];
  const api = await start(json([...alerts, { ...ALERT, id: "c", dismissed: "true" }]));
  const page = await api.call(listAlerts, { status: wanted });
  expect(page.alerts.map(({ id }) => id)).toEqual(ids);
});

const AGENT = { id: "g", online: true, hostname: "web-1", created_at: "2026-01-31T10:00:00Z" };

test.each([
  [{ hostname: "web-1" }, { hostname: {} }, ["hostname"]],
  [{ from: new Date("2026-01-01") }, { created_at: "soon" }, ["created_at"]],
])(
  "an agent of which it cannot be read whether %j fits is kept",
  async (filter, fields, unread) => {
    const api = await start(json([{ ...AGENT, ...fields }]));
    const { agents } = await api.call(listAgents, { status: "online", ...filter });
    expect(agents.map(unreadFields)).toEqual([unread]);
  },
);

test("an agent that may be online or not is listed once, without a status", async () => {
  const api = await start(json([{ ...AGENT, online: "maybe" }]));
  const lists = await Promise.all(
    (["online", "offline"] as const).map((wanted) => api.call(listAgents, { status: wanted })),
  );
  expect(lists.map(({ agents }) => agents.map((agent) => agent.status))).toEqual([[], [undefined]]);
});

test("one alert is known as version 1 sent it", async () => {
  const sent = { ...ALERT, created_at: "soon", latest_events: [{ _id: "e" }] };
  const alert = await (await start(json(sent))).call(getAlert, { alertId: "a" });
  expect([unreadFields(alert), asSent(alert)]).toEqual([["created_at"], sent]);
});

test.each([
  [listAlerts, { status: "active" }],
  [listAgents, { status: "online" }],
  [listRulesets, {}],
] as const)("$id: no body is known as that", async (operation, input) => {
  const api = await start(status(204));
  const page = await api.call(operation as typeof listAlerts, input as { status: "active" });
  expect(hadNoBody(page)).toBe(true);
});
