import { expect, test } from "vitest";
import { makeServer } from "../../support/make-records.ts";
import { makeAgent, makeTenant } from "../../support/make-tenant.ts";
import type { SignedAnswer } from "../../support/sign-request.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const AGENT = makeAgent({ id: "agent-1", version: "3.1.0c", hostname: "node-1", kernel: "5.10" });
const SERVERS = [
  makeServer({ id: "i-1", agents: [{ id: "agent-1" }], launchTime: "2026-01-01T00:00:00.000Z" }),
  makeServer({ id: "i-2", monitored: false, launchTime: "2026-02-01T00:00:00.000Z" }),
];

const start = () => startSimulator({ tenant: makeTenant({ agents: [AGENT], servers: SERVERS }) });

function ids(answer: SignedAnswer): string[] {
  return (answer.json() as { servers: { id: string }[] }).servers.map(({ id }) => id);
}

test("instances come newest first, also with a slash at the end, and prove their bytes", async () => {
  const { send } = await start();
  const answer = await send("/aws/ec2");
  expect(answer.json()).toEqual({ servers: [SERVERS[1], SERVERS[0]], token: "" });
  answer.verify();
  expect((await send("/aws/ec2/")).text).toBe(answer.text);
});

test.each([
  ["monitored=true", ["i-1"]],
  ["monitored=false", ["i-2"]],
  ["monitored=&verbose=false", ["i-2", "i-1"]],
])("%s selects %j", async (query, expected) => {
  const { send } = await start();
  expect(ids(await send(`/aws/ec2?${query}`))).toEqual(expected);
});

test("verbose brings the agents as they are now", async () => {
  const { send } = await start();
  const { servers } = (await send("/aws/ec2?verbose=true&monitored=true")).json() as {
    servers: { agents: unknown[] }[];
  };
  expect(servers[0]?.agents).toEqual([
    {
      id: "agent-1",
      status: "online",
      createdAt: AGENT.createdAt,
      lastReportedAt: AGENT.lastReportedAt,
      version: "3.1.0c",
      hostname: "node-1",
      isContainerAgent: true,
      kernel: "5.10",
    },
  ]);
});

test.each(["monitored=yes", "verbose=1", "token=x"])("the query %s is a bad one", async (query) => {
  const { send } = await start();
  expect((await send(`/aws/ec2?${query}`)).status).toBe(400);
});

test("a page follows the other without overlap, whatever launches lack a time", async () => {
  const servers = Array.from({ length: 230 }, (_, index) =>
    index % 2 === 0
      ? makeServer({ id: `i-${index}` })
      : { id: `i-${index}`, monitored: index % 3 === 0 },
  );
  const { send } = await startSimulator({ tenant: makeTenant({ servers }) });
  const seen: string[] = [];
  let query = "";
  do {
    const answer = await send(`/aws/ec2${query}`);
    seen.push(...ids(answer));
    const { token } = answer.json() as { token: string };
    query = token === "" ? "" : `?token=${encodeURIComponent(token)}`;
  } while (query !== "");
  expect(seen).toHaveLength(230);
  expect(new Set(seen).size).toBe(230);
});
