import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from "fast-check";
import { expect, test } from "vitest";
import type { Permit, Wanted } from "../../src/http/request-budget.ts";
import { createSlidingMinute } from "../../src/http/sliding-minute.ts";
import { type FakeClock, createFakeClock } from "../support/fake-clock.ts";
import { RATE_MODELS } from "../support/rate-models.ts";
import { runRateWorld } from "../support/rate-world.ts";

const MINUTE_MS = 60_000;
const models = Object.entries(RATE_MODELS);

test.each(models)("one program never provokes a refusal: %s", async (_name, model) => {
  const load = record({
    callers: integer({ min: 1, max: 60 }),
    seed: integer({ min: 0, max: 2 ** 31 }),
    wayMs: constantFrom(0, 300, 2000),
    mute: boolean(),
  });
  await assert(
    asyncProperty(load, async (each) => {
      const calls = Math.ceil(450 / each.callers);
      const result = await runRateWorld({ model, calls, ...each });
      expect(result.refused).toBe(0);
      expect(result.sent).toBe(calls * each.callers);
    }),
    { numRuns: 12 },
  );
});

test.each(models)("ten callers spend what there is, and no more: %s", async (_name, model) => {
  const world = { model, callers: 10, calls: 100, seed: 1 };
  const { refused, seconds } = await runRateWorld(world);
  // A thousand calls are five full minutes, of which the last one need not pass.
  expect(refused).toBe(0);
  expect(seconds).toBeLessThan(270);
});

function start(perMinute = 200) {
  const clock = createFakeClock();
  const budget = createSlidingMinute({ perMinute, elapsed: clock.now, sleep: clock.sleep });
  const names: string[] = [];
  function enter(name: string, visit: Partial<Wanted> = {}): Promise<Permit> {
    const entered = budget.take({
      operation: "test.get",
      priority: "interactive",
      caller: {},
      since: clock.now(),
      until: clock.now() + 120_000,
      signal: new AbortController().signal,
      ...visit,
    });
    entered.then(
      () => names.push(name),
      () => {},
    );
    return entered;
  }
  return { clock, budget, enter, names };
}

interface Told {
  readonly limit?: number;
  readonly remaining?: number;
  readonly resetMs?: number;
}

function rate({ limit = 200, remaining = 100, resetMs = MINUTE_MS }: Told = {}) {
  return { limit, remaining, resetMs, at: 0 };
}

async function spend(count: number, enter: (name: string) => Promise<Permit>, told?: Told) {
  for (let sent = 0; sent < count; sent += 1) {
    const place = await enter("spent");
    place.learn(told && rate(told));
    place.done();
  }
}

async function settle(clock: FakeClock): Promise<void> {
  await clock.run(Promise.resolve());
}

test("interactive calls go first, older ones before younger ones", async () => {
  const { clock, enter, names } = start(10);
  await spend(10, enter);
  names.length = 0;
  const background = { priority: "background" } as const;
  const entering = [
    enter("background 1", background),
    enter("background 2", background),
    enter("second", { since: 5 }),
    enter("third", { since: 5 }),
    enter("an older one, again", { since: 1 }),
  ].map(async (place) => (await place).done());
  await clock.run(Promise.all(entering));
  expect(names).toEqual(["an older one, again", "second", "third", "background 1", "background 2"]);
});

test("background calls leave a quarter of the budget to interactive ones", async () => {
  const { clock, enter, names } = start(20);
  const visit = { priority: "background", until: Infinity } as const;
  const all = Array.from({ length: 20 }, () => enter("background", visit));
  for (const place of all.slice(0, 15)) (await place).done();
  await settle(clock);
  expect(names).toHaveLength(15);
  (await enter("interactive")).done();
  expect([clock.now(), names.at(-1)]).toEqual([0, "interactive"]);
});

test.each([
  [0, 10_000, 61],
  [9, 60_000, 61],
  [10, 120_000, 121],
])("behind %i others, %i ms are too short: it says so at once", async (ahead, until, seconds) => {
  const { clock, enter } = start(10);
  await spend(10, enter);
  for (let index = 0; index < ahead; index += 1) void enter("ahead", { until: Infinity });
  await expect(enter("late", { until })).rejects.toMatchObject({
    code: "rate_limited",
    message: `test.get: the organization's budget of 10 requests a minute is used up; free again in ${seconds} s`,
    hint: expect.stringContaining(`Wait ${seconds} s and call again`),
  });
  expect(clock.now()).toBe(0);
});

test("a waiting call gives up as soon as an answer shows that others spent the budget", async () => {
  const { clock, enter } = start(2);
  const [first, second] = [await enter("first"), await enter("second")];
  const waiting = enter("waiting", { until: 61_000 });
  first.learn(rate({ limit: 2, remaining: 0, resetMs: 300_000 }));
  await expect(waiting).rejects.toMatchObject({ code: "rate_limited" });
  expect(clock.now()).toBe(0);
  second.done();
});

test("what others left decides, and when the API says it is whole again", async () => {
  const { clock, enter, names } = start();
  await spend(10, enter, { remaining: 2, resetMs: 20_000 });
  const entering = Array.from({ length: 5 }, async () => {
    const place = await enter("later");
    await clock.sleep(100);
    const wholeAgain = clock.now() > 20_000;
    place.learn(rate({ remaining: wholeAgain ? 199 : 0, resetMs: 20_000 - clock.now() }));
    place.done();
  });
  await settle(clock);
  expect(names).toHaveLength(12);
  await clock.run(Promise.all(entering));
  expect(clock.now()).toBeGreaterThanOrEqual(20_250);
  expect(clock.now()).toBeLessThan(21_000);
});

test("a limit below the one that was set is kept", async () => {
  const { clock, enter } = start();
  await spend(5, enter, { limit: 5, remaining: 100 });
  const place = await clock.run(enter("sixth"));
  place.done();
  expect(clock.now()).toBe(60_250);
});

test("cancelling frees the place in the queue, and says why", async () => {
  const { clock, enter, names } = start(1);
  await spend(1, enter);
  const leaving = new AbortController();
  const gone = enter("gone", { signal: leaving.signal });
  const stays = enter("stays", { until: 61_000 });
  await expect(stays).rejects.toMatchObject({ code: "rate_limited" });
  const next = enter("next", { until: 130_000 });
  leaving.abort(new Error("changed my mind"));
  await expect(gone).rejects.toThrow("changed my mind");
  (await clock.run(next)).done();
  expect([clock.now(), names.at(-1)]).toEqual([60_250, "next"]);
  const late = enter("never", { signal: AbortSignal.abort(new Error("too late")) });
  await expect(late).rejects.toThrow("too late");
});

test("at most sixteen are under way, and one that leaves lets in the next", async () => {
  const { clock, enter, names } = start();
  await spend(1, enter);
  const places = Array.from({ length: 20 }, () => enter("in"));
  await settle(clock);
  expect(names).toHaveLength(17);
  const first = await places[0];
  first?.done();
  first?.done();
  await settle(clock);
  expect(names).toHaveLength(18);
});

test("a pause holds everybody", async () => {
  const { clock, budget, enter } = start();
  budget.pause(7000);
  await expect(enter("hasty", { until: 6000 })).rejects.toMatchObject({ code: "rate_limited" });
  (await clock.run(enter("patient"))).done();
  expect(clock.now()).toBe(7000);
});

test("callers have their turns, however much one of them asks for", async () => {
  const { clock, enter, names } = start(4);
  await spend(4, enter);
  names.length = 0;
  const [much, little] = [{}, {}];
  const until = 1_000_000;
  const entering = [
    ...[1, 2, 3, 4, 5].map((each) => enter(`much ${each}`, { caller: much, until })),
    ...[1, 2].map((each) => enter(`little ${each}`, { caller: little, until })),
  ].map(async (permit) => (await permit).done());
  await clock.run(Promise.all(entering));
  expect(names.slice(0, 4)).toEqual(["much 1", "little 1", "much 2", "little 2"]);
});

test("what an answer tells is obeyed for a minute at the most", async () => {
  const { clock, enter } = start(10);
  await spend(1, enter, { limit: 1, remaining: 0, resetMs: MINUTE_MS });
  const permits = ["second", "third", "fourth"].map((name) => enter(name, { until: Infinity }));
  await clock.run(Promise.all(permits));
  expect(clock.now()).toBeLessThanOrEqual(60_250);
});

test("whoever has to wait is told how long, and nobody else", async () => {
  const { clock, enter } = start(2);
  const waits: number[] = [];
  const onWait = (ms: number) => waits.push(ms);
  const first = await enter("at once", { onWait });
  first.done();
  await spend(1, enter);
  await clock.run(enter("waits", { onWait }));
  expect(waits).toEqual([60_250]);
});

test("whatever comes in whatever order, no minute sees more than the limit", async () => {
  const request = record({
    at: integer({ min: 0, max: 200_000 }),
    takes: integer({ min: 0, max: 20_000 }),
    background: boolean(),
  });
  await assert(
    asyncProperty(
      array(request, { maxLength: 60 }),
      integer({ min: 1, max: 12 }),
      async (all, limit) => {
        const { clock, enter } = start(limit);
        const sent: number[] = [];
        const work = all.map(async ({ at, takes, background }) => {
          await clock.sleep(at);
          const priority = background ? "background" : "interactive";
          const permit = await enter("any", { priority, until: Infinity });
          sent.push(clock.now());
          await clock.sleep(takes);
          permit.done();
        });
        await clock.run(Promise.all(work));
        for (const from of sent) {
          const within = sent.filter((at) => at >= from && at < from + MINUTE_MS);
          expect(within.length).toBeLessThanOrEqual(limit);
        }
      },
    ),
    { numRuns: 40 },
  );
});
