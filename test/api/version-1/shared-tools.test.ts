import { expect, onTestFinished, test } from "vitest";
import { createCachedClient } from "../../../src/api/cached-client.ts";
import { createApi } from "../../../src/api/create-api.ts";
import { createV1Api } from "../../../src/api/version-1/create-v1-api.ts";
import { createSimulator } from "../../../src/simulator/create-simulator.ts";
import { generateTenant } from "../../../src/demo-tenant/generate-tenant.ts";
import { createClean } from "../../../src/text/clean.ts";
import { tools } from "../../../src/tools/catalogue.ts";
import { NOW } from "../../support/make-tenant.ts";

/** The tools that both versions serve, over each of them, on the tenant of the demo. */
async function start() {
  const simulator = await createSimulator({
    tenant: generateTenant({ seed: 1, now: NOW }),
    clock: () => NOW,
  });
  const options = { version: "0.0.0", now: () => NOW, ratePerMinute: false } as const;
  const { apiKey } = simulator.credentials;
  const v1 = createV1Api({ baseUrl: new URL(simulator.urlV1), apiKey, ...options });
  const v2 = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    ...options,
  });
  onTestFinished(async () => {
    await Promise.all([v1.close(), v2.close()]);
    await simulator.close();
  });
  async function call(api: typeof v1, name: string, input: object) {
    const tool = tools.find((candidate) => candidate.name === `threatstack_${name}`);
    const answer = await tool?.run(input, {
      api: createCachedClient({ client: api.client }),
      clean: createClean({ redact: true }),
      now: () => new Date(NOW),
      signal: new AbortController().signal,
      maxTokens: 2000,
      banner: "",
    });
    return { text: answer?.text ?? "", meta: answer?.meta };
  }
  return {
    onV1: (name: string, input: object) => call(v1, name, input),
    onV2: (name: string, input: object) => call(v2, name, input),
  };
}

const CALLS: readonly [name: string, input: object][] = [
  ["get_alerts", {}],
  ["get_alerts", { status: "dismissed", severity: 1 }],
  ["get_alerts", { start: "24h" }],
  ["get_agents", {}],
  ["get_agents", { status: "online" }],
];

/** The first line says what this is, the true totals and the window; how much of it fits differs with the ids. */
const headOf = (text: string) => text.split("\n", 1)[0]?.replace(/\d+ shown/, "");

test("lists have the same true totals on both versions", async () => {
  const { onV1, onV2 } = await start();
  for (const [name, input] of CALLS) {
    const [old, current] = await Promise.all([onV1(name, input), onV2(name, input)]);
    expect(headOf(old.text)).toBe(headOf(current.text));
    expect(old.meta?.total).toBe(current.meta?.total);
    expect(current.meta?.total).toBeGreaterThan(0);
  }
});

test("an alert, its events and its agent open on version 1", async () => {
  const { onV1 } = await start();
  const firstId = async (name: string, input: object) =>
    (await onV1(name, input)).meta?.ids?.[0] ?? "none";
  const alertId = await firstId("get_alerts", { query: "sudo", max_tokens: 1000 });
  const alert = await onV1("get_alert", { alert_id: alertId });
  expect(alert.text).toMatch(/^rule: .+ \([0-9a-f-]{36}\)$/m);
  expect(alert.text).toMatch(/^fires on: /m);
  expect(alert.text).not.toContain("no longer there");
  const events = await onV1("get_events", { alert_id: alertId });
  expect(events.meta?.total).toBeGreaterThan(0);
  const agentId = await firstId("get_agents", { status: "online" });
  const agent = await onV1("get_agent", { agent_id: agentId });
  expect(agent.text).toContain("hostname");
});
