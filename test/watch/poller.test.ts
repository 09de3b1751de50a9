import { expect, onTestFinished, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { createLogger } from "../../src/logger.ts";
import { createLatch } from "../../src/watch/latch.ts";
import { startPoller } from "../../src/watch/poller.ts";
import { createManualClock } from "../support/manual-clock.ts";

interface World {
  /** What a look fails with. */
  failure?: Error;
  /** How long a look takes. */
  lookMs?: number;
  intervalMs?: number;
}

function startPolling(world: World) {
  const clock = createManualClock();
  const looks: number[] = [];
  const ready = createLatch();
  const stopping = new AbortController();
  const poller = startPoller({
    name: "test",
    async look() {
      looks.push(clock.now());
      if (world.lookMs) await clock.sleep(world.lookMs, stopping.signal);
      if (world.failure) throw world.failure;
    },
    stopping,
    ready,
    intervalMs: () => world.intervalMs ?? 60_000,
    ...clock,
    logger: createLogger({ level: "silent" }),
  });
  onTestFinished(() => poller.stop());
  return { clock, looks, poller, ready };
}

test("looks at every interval, also where that changes", async () => {
  const world: World = {};
  const { clock, looks } = startPolling(world);
  await clock.advance(120_000);
  world.intervalMs = 10_000;
  await clock.advance(80_000);
  expect(looks).toEqual([0, 60_000, 120_000, 180_000, 190_000, 200_000]);
});

test("waits longer after each failure, at most a quarter of an hour, and at least a minute after a 429", async () => {
  const world: World = { failure: new Error("down") };
  const { clock, looks } = startPolling(world);
  await clock.advance(60 * 60_000);
  const gaps = looks.slice(1).map((at, index) => (at - (looks[index] ?? 0)) / 60_000);
  expect(gaps).toEqual([2, 4, 8, 15, 15, 15]);

  const limited = startPolling({
    failure: new ThreatStackError("rate_limited", "too many"),
    intervalMs: 1000,
  });
  await limited.clock.advance(60_000);
  expect(limited.looks).toEqual([0, 60_000]);
});

test("a subscription stands when there is something to compare with, after two seconds, or after a failure", async () => {
  const found = startPolling({});
  found.ready.open();
  await expect(found.poller.ready).resolves.toBeUndefined();

  const slow = startPolling({ lookMs: 5000 });
  await slow.clock.advance(1999);
  expect(slow.ready.isOpen()).toBe(false);
  await slow.clock.advance(1);
  expect(slow.ready.isOpen()).toBe(true);

  const failing = startPolling({ failure: new Error("down") });
  await failing.clock.advance(0);
  expect(failing.ready.isOpen()).toBe(true);
});

test("a look that is slower than the interval is followed by the next at once, never by two", async () => {
  const { clock, looks } = startPolling({ lookMs: 90_000 });
  await clock.advance(200_000);
  expect(looks).toEqual([0, 90_000, 180_000]);
});

test("nothing is looked at after the end", async () => {
  const { clock, looks, poller } = startPolling({ lookMs: 1000 });
  await clock.advance(60_500);
  poller.stop();
  await clock.advance(600_000);
  expect(looks).toEqual([0, 60_000]);
});
