import { expect, onTestFinished, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { createLogger } from "../../src/logger.ts";
import type { Change } from "../../src/watch/diff.ts";
import { startPoller } from "../../src/watch/poller.ts";
import type { Snapshot } from "../../src/watch/snapshot.ts";
import { createManualClock } from "../support/manual-clock.ts";

interface World {
  /** What a look finds; an error is what it fails with. */
  records: Record<string, string> | Error;
  /** How long a look takes. */
  lookMs: number;
}

function startWatching(world: World) {
  const clock = createManualClock();
  const told: (readonly Change[] | undefined)[] = [];
  const looks: number[] = [];
  const poller = startPoller({
    name: "test",
    async take(signal): Promise<Snapshot> {
      looks.push(clock.now());
      if (world.lookMs > 0) await clock.sleep(world.lookMs, signal);
      if (world.records instanceof Error) throw world.records;
      const entries = Object.entries(world.records);
      return new Map(entries.map(([id, print]) => [id, { print, listed: true }]));
    },
    onChanges: (changes) => void told.push(changes),
    intervalMs: 60_000,
    ...clock,
    logger: createLogger({ level: "silent" }),
  });
  onTestFinished(() => poller.stop());
  return { clock, told, looks, poller };
}

test("tells what changed between two looks, and nothing at the first", async () => {
  const world: World = { records: { a: "1" }, lookMs: 0 };
  const { clock, told, looks } = startWatching(world);
  await clock.advance(60_000);
  expect(told).toEqual([]);
  world.records = { a: "1", b: "1" };
  await clock.advance(120_000);

  expect(told).toEqual([[{ id: "b", kind: "added" }]]);
  expect(looks).toEqual([0, 60_000, 120_000, 180_000]);
});

test("a look that fails loses nothing and tells nothing twice", async () => {
  const world: World = { records: {}, lookMs: 0 };
  const { clock, told } = startWatching(world);
  await clock.advance(60_000);
  world.records = { a: "1" };
  await clock.advance(60_000);
  world.records = new Error("down");
  await clock.advance(60_000);
  world.records = { a: "1", b: "1" };
  await clock.advance(10 * 60_000);

  expect(told).toEqual([[{ id: "a", kind: "added" }], [{ id: "b", kind: "added" }]]);
});

test("waits longer after each failure, at most a quarter of an hour, and at least a minute after a 429", async () => {
  const world: World = { records: new Error("down"), lookMs: 0 };
  const { clock, looks } = startWatching(world);
  await clock.advance(60 * 60_000);
  const gaps = looks.slice(1).map((at, index) => (at - (looks[index] ?? 0)) / 60_000);
  expect(gaps).toEqual([2, 4, 8, 15, 15, 15]);
  world.records = new ThreatStackError("rate_limited", "too many");
  await clock.advance(60 * 60_000);
  expect(looks.length).toBeLessThanOrEqual(12);
});

test("a subscription stands after the first look; where that takes too long, everything is told when it comes", async () => {
  const world: World = { records: { a: "1" }, lookMs: 5000 };
  const { clock, told, poller } = startWatching(world);
  let ready = false;
  poller.ready.then(
    () => void (ready = true),
    () => {},
  );
  await clock.advance(1999);
  expect(ready).toBe(false);
  await clock.advance(1);
  expect(ready).toBe(true);
  expect(told).toEqual([]);
  await clock.advance(3000);
  expect(told).toEqual([undefined]);
});

test("a look that is slower than the interval is followed by the next at once, never by two", async () => {
  const world: World = { records: {}, lookMs: 90_000 };
  const { clock, looks } = startWatching(world);
  await clock.advance(200_000);
  expect(looks).toEqual([0, 90_000, 180_000]);
});

test("nothing is looked at after the end", async () => {
  const world: World = { records: {}, lookMs: 1000 };
  const { clock, looks, poller } = startWatching(world);
  await clock.advance(60_500);
  poller.stop();
  await clock.advance(600_000);
  expect(looks).toEqual([0, 60_000]);
});
