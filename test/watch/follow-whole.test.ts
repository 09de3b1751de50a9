import { expect, onTestFinished, test } from "vitest";
import { createLogger } from "../../src/logger.ts";
import { createAllowance } from "../../src/watch/allowance.ts";
import { followWhole } from "../../src/watch/follow-whole.ts";
import type { Change, Row } from "../../src/watch/known.ts";
import { createManualClock } from "../support/manual-clock.ts";

const MINUTE_MS = 60_000;

interface World {
  /** Prints by id; an error is what a look fails with. */
  records: Record<string, number> | Error;
  lookMs?: number;
}

function toRow(id: string, print: number): Row {
  return { id, print, at: 0, list: "", listed: true };
}

function startFollowing(world: World) {
  const clock = createManualClock();
  const told: (readonly Change[] | undefined)[] = [];
  const poller = followWhole(
    async () => {
      if (world.lookMs) await clock.sleep(world.lookMs, new AbortController().signal);
      if (world.records instanceof Error) throw world.records;
      return Object.entries(world.records).map(([id, print]) => toRow(id, print));
    },
    {
      name: "test",
      ask: () => () => Promise.reject(new Error("nothing to ask")),
      allowance: createAllowance({ limit: () => 200, intervalMs: MINUTE_MS, ...clock }),
      onChanges: (changes) => void told.push(changes),
      intervalMs: MINUTE_MS,
      ...clock,
      logger: createLogger({ level: "silent" }),
    },
  );
  onTestFinished(() => poller.stop());
  return { clock, told };
}

test("tells what came, changed and went between two looks, and nothing at the first", async () => {
  const world: World = { records: { a: 1, b: 1 } };
  const { clock, told } = startFollowing(world);
  await clock.advance(MINUTE_MS);
  expect(told).toEqual([]);
  world.records = { b: 2, c: 1 };
  await clock.advance(3 * MINUTE_MS);
  expect(told).toEqual([
    [
      { id: "b", kind: "changed" },
      { id: "c", kind: "added" },
      { id: "a", kind: "removed" },
    ],
  ]);
});

test("a look that fails loses nothing and tells nothing twice", async () => {
  const world: World = { records: {} };
  const { clock, told } = startFollowing(world);
  await clock.advance(MINUTE_MS);
  world.records = { a: 1 };
  await clock.advance(MINUTE_MS);
  world.records = new Error("down");
  await clock.advance(MINUTE_MS);
  world.records = { a: 1, b: 1 };
  await clock.advance(10 * MINUTE_MS);
  expect(told).toEqual([[{ id: "a", kind: "added" }], [{ id: "b", kind: "added" }]]);
});

test("where the first look takes so long that the subscription stands before it, anything may have changed", async () => {
  const { clock, told } = startFollowing({ records: { a: 1 }, lookMs: 5000 });
  await clock.advance(4999);
  expect(told).toEqual([]);
  await clock.advance(1);
  expect(told).toEqual([undefined]);
});
