import { expect, onTestFinished, test } from "vitest";
import { getAlert } from "../../src/api/operations/alerts.ts";
import { createLogger } from "../../src/logger.ts";
import type { AgentRecord, AlertRecord, RuleRecord } from "../../src/simulator/tenant.ts";
import { createWatch, type Topic, type TopicChanges } from "../../src/watch/create-watch.ts";
import { ALERT, AGENT, makeInventory, RULE, RULESET } from "../support/make-inventory.ts";
import { createManualClock } from "../support/manual-clock.ts";
import { makeAlert, NOW } from "../support/make-tenant.ts";
import { startContext } from "../support/start-context.ts";

/** What a test may change while it is served: the embedded API keeps the records it was given. */
type Changing<T> = { -readonly [K in keyof T]: T[K] };

const NEVER = "2999-01-01T00:00:00.000Z";

async function startWatch() {
  const tenant = makeInventory();
  const late: Changing<AlertRecord> = makeAlert({ id: "late-alert", createdAt: NEVER });
  const { api, requests } = await startContext({
    tenant: { ...tenant, alerts: [...tenant.alerts, late] },
    rateLimit: false,
  });
  const clock = createManualClock(NOW);
  const watch = createWatch({
    api: api.fresh,
    forgetBefore: (at) => api.forgetBefore(at),
    limit: () => 200,
    intervalMs: 60_000,
    logger: createLogger({ level: "silent" }),
    ...clock,
  });
  onTestFinished(() => watch.close());
  const told: TopicChanges[] = [];
  return {
    api,
    requests,
    clock,
    told,
    late,
    alert: tenant.alerts[0] as Changing<AlertRecord>,
    agent: tenant.agents[0] as Changing<AgentRecord>,
    rule: tenant.rules[0] as Changing<RuleRecord>,
    follow: (topic: Topic) => watch.follow(topic, (changes) => void told.push(changes)),
    /** One interval, and then until the answers have come and the poller sleeps again. */
    nextLook: async () => {
      await clock.advance(60_000);
      await expect.poll(clock.wakes).toContain(clock.now() + 60_000);
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
