import { expect, test } from "vitest";
import { makeAgent, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const LOWER = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";
const UPPER = "BEEF0042";

const tenant = makeTenant({
  alerts: [makeAlert({ id: LOWER }), makeAlert({ id: UPPER, title: "From a folder" })],
});

test.each([
  [LOWER.toUpperCase(), LOWER],
  [LOWER.slice(0, 8).toUpperCase(), LOWER],
  [`"${LOWER.slice(0, 8)}"`, LOWER],
  [`threatstack://alerts/${LOWER}/events`, LOWER],
  [UPPER, UPPER],
  [UPPER.toLowerCase(), UPPER],
  [UPPER.slice(0, 6), UPPER],
])("%s finds the alert %s", async (given, id) => {
  const { call } = await startTools({ tenant });

  expect((await call("threatstack_get_alert", { alert_id: given })).meta.ids).toEqual([id]);
});

/** More than a call reads: 20 pages of 100. */
const MANY = 2100;

function manyAgents(last: Partial<Parameters<typeof makeAgent>[0]>) {
  const ids = Array.from(
    { length: MANY },
    (_, at) => `${String(at).padStart(8, "0")}-0e11-11f1-a123-99cdd68cb066`,
  );
  return makeTenant({
    agents: ids.map((id, at) =>
      makeAgent({
        id,
        hostname: `host-${at}`,
        ...(at === 0 ? FIRST : {}),
        ...(at === MANY - 1 ? last : {}),
      }),
    ),
  });
}

const FIRST = { hostname: "web-1", instanceId: "i-0a1b2c3d4e5f60718", name: "the web server" };

test("a hostname that a second agent has, which was not read, is not taken as unique", async () => {
  const { call } = await startTools({ tenant: manyAgents({ hostname: "web-1" }) });

  await expect(call("threatstack_get_agent", { agent_id: "web-1" })).rejects.toThrow(
    "2 agents go by that name",
  );
});

test("a hostname that one agent has is enough, although not all agents were read", async () => {
  const { call } = await startTools({ tenant: manyAgents({}) });

  const { meta } = await call("threatstack_get_agent", { agent_id: "web-1" });

  expect(meta.ids).toEqual(["00000000-0e11-11f1-a123-99cdd68cb066"]);
});

test("another name of an agent is not enough where not all were read", async () => {
  const { call } = await startTools({ tenant: manyAgents({}) });

  await expect(call("threatstack_get_agent", { agent_id: "the web server" })).rejects.toThrow(
    "one agent goes by that name, but not all were read",
  );
});
