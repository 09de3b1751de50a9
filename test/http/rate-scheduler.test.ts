import { assert, asyncProperty, boolean, constantFrom, integer, record } from "fast-check";
import { expect, test } from "vitest";
import { type Place, createRateScheduler } from "../../src/http/rate-scheduler.ts";
import type { Visit } from "../../src/http/waiting-line.ts";
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
      const result = await runRateWorld({ model, programs: 1, calls, ...each });
      expect(result.refused).toBe(0);
      expect(result.sent).toBe(calls * each.callers);
    }),
    { numRuns: 12 },
  );
});

test.each(models)("ten callers spend what there is, and no more: %s", async (_name, model) => {
  const world = { model, programs: 1, callers: 10, calls: 100, seed: 1 };
  const { refused, seconds } = await runRateWorld(world);
  // A thousand calls are five full minutes, of which the last one need not pass.
  expect(refused).toBe(0);
  expect(seconds).toBeLessThan(270);
});

test.each(models.slice(0, 2))(
  "ten programs find out about each other: %s",
  async (_name, model) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const result = await runRateWorld({ model, programs: 10, callers: 10, calls: 10, seed });
      expect(result).toMatchObject({ sent: 1000, refused: 0 });
    }
  },
);

function start(perMinute: number | false = 200) {
  const clock = createFakeClock();
  const scheduler = createRateScheduler({ perMinute, elapsed: clock.now, sleep: clock.sleep });
  const names: string[] = [];
  function enter(name: string, visit: Partial<Visit> = {}): Promise<Place> {
    const entered = scheduler.enter({
      operation: "test.get",
      priority: "interactive",
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
  return { clock, scheduler, enter, names };
}

interface Told {
  readonly limit?: number;
  readonly remaining?: number;
  readonly resetMs?: number;
}

function rate({ limit = 200, remaining = 100, resetMs = MINUTE_MS }: Told = {}) {
  return { limit, remaining, resetMs, at: 0 };
}

async function spend(count: number, enter: (name: string) => Promise<Place>, told?: Told) {
  for (let sent = 0; sent < count; sent += 1) {
    const place = await enter("spent");
    place.answered(told && rate(told));
    place.leave();
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
  ].map(async (place) => (await place).leave());
  await clock.run(Promise.all(entering));
  expect(names).toEqual(["an older one, again", "second", "third", "background 1", "background 2"]);
});

test("background calls leave a quarter of the budget to interactive ones", async () => {
  const { clock, enter, names } = start(20);
  const visit = { priority: "background", until: Infinity } as const;
  const all = Array.from({ length: 20 }, () => enter("background", visit));
  for (const place of all.slice(0, 15)) (await place).leave();
  await settle(clock);
  expect(names).toHaveLength(15);
  (await enter("interactive")).leave();
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
  first.answered(rate({ limit: 2, remaining: 0, resetMs: 300_000 }));
  await expect(waiting).rejects.toMatchObject({ code: "rate_limited" });
  expect(clock.now()).toBe(0);
  second.leave();
});

test("what others left decides, and when the API says it is whole again", async () => {
  const { clock, enter, names } = start();
  await spend(10, enter, { remaining: 2, resetMs: 20_000 });
  const entering = Array.from({ length: 5 }, async () => {
    const place = await enter("later");
    await clock.sleep(100);
    const wholeAgain = clock.now() > 20_000;
    place.answered(rate({ remaining: wholeAgain ? 199 : 0, resetMs: 20_000 - clock.now() }));
    place.leave();
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
  place.leave();
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
  (await clock.run(next)).leave();
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
  first?.leave();
  first?.leave();
  await settle(clock);
  expect(names).toHaveLength(18);
});

test("before anything was told, two go ahead; slow ones hold nobody up for long", async () => {
  const { clock, enter, names } = start();
  const places = Array.from({ length: 4 }, () => enter("in"));
  await settle(clock);
  expect(names).toHaveLength(2);
  await clock.run(Promise.all(places));
  expect(clock.now()).toBe(5000);
});

test("a pause holds everybody", async () => {
  const { clock, scheduler, enter } = start();
  scheduler.pause(7000);
  await expect(enter("hasty", { until: 6000 })).rejects.toMatchObject({ code: "rate_limited" });
  (await clock.run(enter("patient"))).leave();
  expect(clock.now()).toBe(7000);
});

test("an API without a limit lets everybody in", async () => {
  const { scheduler, enter, names } = start(false);
  scheduler.pause(1000);
  for (const place of await Promise.all(Array.from({ length: 500 }, () => enter("in")))) {
    place.answered(undefined);
    place.leave();
  }
  expect(names).toHaveLength(500);
});
