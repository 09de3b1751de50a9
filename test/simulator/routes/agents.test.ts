import { expect, test } from "vitest";
import { makeAgent, makeTenant } from "../../support/make-tenant.ts";
import type { SignedAnswer } from "../../support/sign-request.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const AGENTS = [
  makeAgent({ id: "web", createdAt: "2026-01-01T00:00:00.000Z", hostname: "web-1" }),
  makeAgent({ id: "db", createdAt: "2026-02-01T00:00:00.000Z", agentType: "monitor" }),
  makeAgent({ id: "off", status: "offline", instanceId: "i-0abc" }),
];

const start = () => startSimulator({ tenant: makeTenant({ agents: AGENTS }) });

function ids(answer: SignedAnswer): string[] {
  return (answer.json() as { agents: { id: string }[] }).agents.map(({ id }) => id);
}

test("agents come newest first, whole, with the end of the list as an empty text", async () => {
  const { send } = await start();
  const answer = await send("/agents?status=online");
  expect(answer.json()).toEqual({ agents: [AGENTS[1], AGENTS[0]], token: "" });
  answer.verify();
});

test.each([
  ["status=offline", ["off"]],
  ["status=online&type=monitor", ["db"]],
  ["status=online&hostname=web-1&type=investigate", ["web"]],
  ["status=offline&instanceId=i-0abc", ["off"]],
  ["status=offline&instanceId=i-0", []],
  ["status=online&from=2026-01-15", ["db"]],
  ["status=online&until=2026-01-15", ["web"]],
])("%s selects %j", async (query, expected) => {
  const { send } = await start();
  expect(ids(await send(`/agents?${query}`))).toEqual(expected);
});

test.each([
  "type=monitor",
  "status=active",
  "status=online&type=basic",
  "status=online&from=2026-02&until=x",
])("the query %j is a bad one", async (query) => {
  const { send } = await start();
  expect((await send(`/agents?${query}`)).status).toBe(400);
});

test("one agent comes bare, an unknown one is not found", async () => {
  const { send } = await start();
  expect((await send("/agents/off")).json()).toEqual(AGENTS[2]);
  expect((await send("/agents/nobody")).status).toBe(404);
});

test("more than 100 agents come in pages", async () => {
  const agents = Array.from({ length: 130 }, (_, index) => makeAgent({ id: `agent-${index}` }));
  const { send } = await startSimulator({ tenant: makeTenant({ agents }) });
  const first = await send("/agents?status=online");
  const { token } = first.json() as { token: string };
  const second = await send(`/agents?status=online&token=${encodeURIComponent(token)}`);
  expect([...ids(first), ...ids(second)]).toHaveLength(130);
  expect(new Set([...ids(first), ...ids(second)]).size).toBe(130);
  expect(second.json()).toMatchObject({ token: "" });
});
