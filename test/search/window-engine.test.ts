import { expect, onTestFinished, test } from "vitest";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createApi } from "../../src/api/create-api.ts";
import { generateTenant } from "../../src/demo-tenant/generate-tenant.ts";
import { timeOf } from "../../src/event-fields/event-time.ts";
import { createWindowEngine } from "../../src/search/window-engine.ts";
import { createSimulator, type SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { NOW } from "../support/make-tenant.ts";
import { ask } from "./ask.ts";
import { type Event, askPlainly, countedOf, type Kept } from "./oracle.ts";

const DAY = 86_400_000;
const MAX_REQUESTS = 20;

async function startEngine(options: SimulatorOptions) {
  let now = NOW;
  const simulator = await createSimulator({ rateLimit: false, ...options, clock: () => NOW });
  const api = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    version: "0.0.0",
    now: () => NOW,
    ratePerMinute: false,
  });
  onTestFinished(async () => {
    await api.close();
    await simulator.close();
  });
  const client = createCachedClient({ client: api.client, now: () => now });
  const { signal } = new AbortController();
  return {
    engine: createWindowEngine({ api: client, signal }, () => new Date(NOW)),
    requests: () => simulator.requests(),
    wait: (ms: number) => {
      now += ms;
    },
  };
}

/** Every event of the tenant's alerts that were created within `days`, in no order. */
async function keptIn(tenant: Tenant, days: number): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { id, createdAt } of tenant.alerts) {
    if (Date.parse(createdAt) < NOW - days * DAY) continue;
    for await (const text of tenant.events(id)?.open() ?? []) {
      const event = JSON.parse(text) as Event;
      const time = timeOf({ ...event });
      kept.push({ event, alert: id, time: Number.isNaN(time) ? undefined : time });
    }
  }
  return kept;
}

/** All answers of a question, from call to call. */
async function askOn(
  { engine, requests }: Pick<Awaited<ReturnType<typeof startEngine>>, "engine" | "requests">,
  question: Parameters<typeof ask>[1],
) {
  const answers = [];
  const costs: number[] = [];
  let after: string | undefined;
  do {
    const before = requests();
    const answer = await ask(engine, question, { after });
    costs.push(requests() - before);
    answers.push(answer);
    after = answer.next?.after;
  } while (after !== undefined);
  return { answers, costs };
}

test("from call to call every alert of the window is searched once, with a bounded number of requests", async () => {
  const tenant = generateTenant({ seed: 2, now: NOW });
  const started = await startEngine({ tenant });
  const from = NOW - 2 * DAY;
  const question = { text: "curl", from };
  const { answers, costs } = await askOn(started, question);

  // Each alert by itself: an event that two alerts share is found in both.
  const kept = await keptIn(tenant, 3);
  const plain = [...new Set(kept.map(({ alert }) => alert))].flatMap(
    (id) =>
      askPlainly(
        kept.filter(({ alert }) => alert === id),
        question,
      ).alerts,
  );
  const alerts = answers.flatMap((answer) => countedOf(answer).alerts);
  expect(new Map(alerts)).toEqual(new Map(plain));
  expect(answers.length).toBeGreaterThan(3);
  expect(Math.max(...costs)).toBeLessThanOrEqual(MAX_REQUESTS);
  const left = answers.map(({ next }) => next?.alerts ?? 0);
  expect(left).toEqual(left.toSorted((a, b) => b - a));
  expect(answers.map(({ isWhole }) => isWhole)).toEqual(left.map((count) => count === 0));
});

test("what was read is not asked for again for ten minutes, whatever is asked next", async () => {
  const tenant = generateTenant({ seed: 2, now: NOW });
  const { engine, requests, wait } = await startEngine({ tenant });
  const from = NOW - DAY;
  const first = await askOn({ engine, requests }, { from });
  const read = requests();
  wait(9 * 60_000);
  const second = await ask(engine, { from, text: "root" });
  // The lists of alerts are asked for anew, because new ones come.
  expect(requests() - read).toBeLessThanOrEqual(4);
  expect(second.next).toBeUndefined();
  expect(first.answers.length).toBeGreaterThan(1);
  const again = requests();
  wait(2 * 60_000);
  await ask(engine, { from, text: "root" });
  expect(requests() - again).toBeGreaterThan(10);
});

test("an alert whose events cannot be read is named, and the others are searched", async () => {
  const tenant = generateTenant({ seed: 2, now: NOW });
  const [bad, ...others] = tenant.alerts.filter(
    ({ createdAt }) => Date.parse(createdAt) > NOW - DAY,
  );
  const ids = new Set([bad, ...others.slice(0, 3)].flatMap((alert) => alert?.id ?? []));
  const broken: Tenant = {
    ...tenant,
    events: (id) => (id === bad?.id ? undefined : tenant.events(id)),
  };
  const { engine } = await startEngine({ tenant: broken });
  const answer = await ask(
    engine,
    {},
    { alertIds: new Set([...ids, "00000000-0000-4000-8000-000000000000"]) },
  );
  expect(answer.isWhole).toBe(false);
  expect(answer.unread.join("\n")).toContain("alert 00000000 (not_found, HTTP 404)");
  expect(answer.events).toBeGreaterThan(0);
});
