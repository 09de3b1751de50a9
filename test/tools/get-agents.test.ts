import { expect, test } from "vitest";
import { makeAgent, makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const agents = [
  makeAgent({ id: "8b0f0b28-7fce-41e9-a123-99cdd68cb066", hostname: "web-2", osVersion: "amzn-2" }),
  makeAgent({
    id: "adbc2b0d-22fd-4e15-82d5-cb55b8e7bdbc",
    hostname: "web-1",
    status: "offline",
    agentType: "monitor",
    ipAddresses: { private: ["10.0.0.7"], link_local: [], public: ["198.51.100.7"] },
  }),
];

test("lists online and offline agents as one, by hostname", async () => {
  const { call } = await startTools({ tenant: makeTenant({ agents }) });

  const { text } = await call("threatstack_get_agents");

  expect(text).toMatchInlineSnapshot(`
    "2 agents (status all), 2 shown, by hostname. 1 online, 1 offline
    <data>
    all: version 3.1.0, reported 2026-03-01 12:00:00Z
    id,hostname,status,type,os,ip
    adbc2b0d,web-1,offline,monitor,,10.0.0.7 198.51.100.7
    8b0f0b28,web-2,online,investigate,amzn-2,
    </data>
    open one: threatstack_get_agent agent_id=ID; its alerts: threatstack_get_alerts agent_id=ID"
  `);
});

test.each([
  [{ status: "online" }, ["8b0f0b28"]],
  [{ type: "monitor" }, ["adbc2b0d"]],
  [{ hostname: "web-2" }, ["8b0f0b28"]],
  [{ end: "2020-01-01" }, []],
])("filters by %j", async (input, ids) => {
  const { call } = await startTools({ tenant: makeTenant({ agents }) });

  expect((await call("threatstack_get_agents", input)).meta).toMatchObject({
    total: ids.length,
    ids,
  });
});

test("goes from the online agents that one call may read on to the offline ones", async () => {
  const many = Array.from({ length: 2100 }, (_, index) =>
    makeAgent({
      id: `${String(index).padStart(8, "0")}-7fce-41e9-a123-99cdd68cb066`,
      hostname: `host-${index}`,
      status: index < 2050 ? "online" : "offline",
    }),
  );
  const { call } = await startTools({ tenant: makeTenant({ agents: many }) });
  const seen = new Set<string>();
  let cursor: string | null | undefined;
  do {
    const page = await call("threatstack_get_agents", {
      max_tokens: 20_000,
      ...(cursor && { cursor }),
    });
    for (const id of page.text.match(/^\d{8}/gm) ?? []) seen.add(id);
    cursor = page.meta.next_cursor;
  } while (cursor);

  expect(seen.size).toBe(2100);
});
