import { expect, onTestFinished, test } from "vitest";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { getAlert } from "../../src/api/operations/alerts.ts";
import { createV1Api } from "../../src/api/version-1/create-v1-api.ts";
import { createLogger } from "../../src/logger.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import type { AgentRecord, AlertRecord, RuleRecord, Tenant } from "../../src/tenant/tenant.ts";
import { createWatch, type Topic, type TopicChanges } from "../../src/watch/create-watch.ts";
import { ALERT, AGENT, makeInventory, RULE, RULESET } from "../support/make-inventory.ts";
import { createManualClock } from "../support/manual-clock.ts";
import { makeAlert, NOW } from "../support/make-tenant.ts";
import { startContext } from "../support/start-context.ts";

/** What a test may change while it is served: the embedded API keeps the records it was given. */
type Changing<T> = { -readonly [K in keyof T]: T[K] };

const NEVER = "2999-01-01T00:00:00.000Z";

const now = () => NOW;

async function startVersion1(tenant: Tenant) {
  const simulator = await createSimulator({ tenant, clock: now, rateLimit: false });
  const { apiKey } = simulator.credentials;
  const { urlV1 } = simulator;
  const v1 = createV1Api({ baseUrl: new URL(urlV1), apiKey, version: "0.0.0", now });
  onTestFinished(async () => {
    await v1.close();
    await simulator.close();
  });
  const api = createCachedClient({ client: v1.client, now });
  return { api, requests: () => simulator.requests() };
}

async function startWatch(apiVersion: 1 | 2 = 2) {
  const inventory = makeInventory();
  const late: Changing<AlertRecord> = makeAlert({ id: "late-alert", createdAt: NEVER });
  const tenant = { ...inventory, alerts: [...inventory.alerts, late] };
  const { api, requests } =
    apiVersion === 1
      ? await startVersion1(tenant)
      : await startContext({ tenant, rateLimit: false });
  const clock = createManualClock(NOW);
  const watch = createWatch({
    api: api.fresh,
    apiVersion,
    forgetBefore: (at) => api.forgetBefore(at),
    limit: () => 200,
    intervalMs: 60_000,
    logger: createLogger({ level: "silent" }),
    ...clock,
  });
  onTestFinished(() => watch.close());
  const told: TopicChanges[] = [];
  const topics = new Set<Topic>();
  return {
    api,
    requests,
    clock,
    told,
    late,
    alert: tenant.alerts[0] as Changing<AlertRecord>,
    agent: tenant.agents[0] as Changing<AgentRecord>,
    rule: tenant.rules[0] as Changing<RuleRecord>,
    follow: (topic: Topic) => {
      topics.add(topic);
      return watch.follow(topic, (changes) => void told.push(changes));
    },
    /** One interval, and then until the answers have come and every poller sleeps again. */
    nextLook: async () => {
      await clock.advance(60_000);
      const next = clock.now() + 60_000;
      const asleep = (): number => clock.wakes().filter((at) => at === next).length;
      await expect.poll(asleep).toBe(topics.size);
    },
  };
}

test("a new, a changed and a dismissed alert are told, each once", async () => {
  const { follow, nextLook, told, late, alert } = await startWatch();
  await follow("alerts").ready;
  await nextLook();
  expect(told).toEqual([]);

  late.createdAt = "2026-03-01T00:00:00.000Z";
  await nextLook();
  alert.title = "Login failures by admin";
  await nextLook();
  Object.assign(alert, { isDismissed: true, dismissReason: "MAINTENANCE" });
  await nextLook();
  await nextLook();

  expect(told).toEqual([
    { topic: "alerts", changes: [{ id: "late-alert", kind: "added" }] },
    { topic: "alerts", changes: [{ id: ALERT, kind: "changed" }] },
    { topic: "alerts", changes: [{ id: ALERT, kind: "removed" }] },
  ]);
});

test("version 1 of the API is watched as well", async () => {
  const { follow, nextLook, told, late, alert, agent } = await startWatch(1);
  await Promise.all([follow("alerts").ready, follow("agents").ready]);
  late.createdAt = "2026-03-01T00:00:00.000Z";
  await nextLook();
  Object.assign(alert, { isDismissed: true, dismissReason: "MAINTENANCE" });
  await nextLook();
  agent.status = "offline";
  await nextLook();
  await nextLook();
  expect(
    told.map(({ topic, changes }) => [topic, ...(changes ?? []).map(({ kind }) => kind)].join(" ")),
  ).toEqual(["alerts added", "alerts removed", "agents changed"]);
});

test("an agent that goes offline is told, one that only reports is not", async () => {
  const { follow, nextLook, told, agent } = await startWatch();
  await follow("agents").ready;
  agent.lastReportedAt = "2026-03-02T11:59:59.000Z";
  await nextLook();
  expect(told).toEqual([]);
  agent.status = "offline";
  await nextLook();
  expect(told).toEqual([{ topic: "agents", changes: [{ id: AGENT, kind: "changed" }] }]);
});

test("the rules of a ruleset are watched, by the beginning of its id, too", async () => {
  const { follow, nextLook, told, rule } = await startWatch();
  const topic: Topic = `rules of ${RULESET.slice(0, 8)}`;
  await follow(topic).ready;
  await nextLook();
  expect(told).toEqual([]);
  rule.suppressions = ['user = "backup"'];
  await nextLook();
  expect(told).toEqual([{ topic, changes: [{ id: `${RULESET}/${RULE}`, kind: "changed" }] }]);
});

test("fifty who follow cost what one costs, and nothing when all have left", async () => {
  const { follow, nextLook, requests, clock } = await startWatch();
  const all = Array.from({ length: 50 }, () => follow("alerts"));
  await Promise.all(all.map(({ ready }) => ready));
  const first = requests();
  expect(first).toBe(2);
  await nextLook();
  expect(requests()).toBe(4);

  for (const following of all) {
    following.release();
    following.release();
  }
  await clock.advance(600_000);
  expect(requests()).toBe(4);
});

test("who reads after being told reads what is new, and fifty of them ask once", async () => {
  const { follow, nextLook, told, alert, api, requests } = await startWatch();
  const before = await api.call(getAlert, { alertId: ALERT });
  await follow("alerts").ready;
  alert.title = "Changed";
  await nextLook();
  expect(told.length).toBe(1);

  const asked = requests();
  const titles = await Promise.all(
    Array.from({ length: 50 }, async () => (await api.call(getAlert, { alertId: ALERT })).title),
  );
  expect(before.title).toBe("Login failures by root");
  expect(new Set(titles)).toEqual(new Set(["Changed"]));
  expect(requests() - asked).toBe(1);
});
