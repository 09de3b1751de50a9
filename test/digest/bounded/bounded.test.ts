import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hashText } from "../../../src/event-fields/hash-text.ts";
import { createSample } from "../../../src/digest/bounded/sample.ts";
import { createTally } from "../../../src/digest/bounded/tally.ts";
import type { Tally } from "../../../src/digest/bounded/tally.ts";
import { createTimeline } from "../../../src/digest/count/timeline.ts";

test("what a sample keeps depends on the keys and not on their order", () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 200 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 20 }), (all, cap) => {
      const kept = keptOf(all, cap);
      expect(kept.length).toBeLessThanOrEqual(cap);
      expect(keptOf(all.toReversed(), cap).toSorted()).toEqual(kept.toSorted());
    }),
  );
});

function keptOf(keys: readonly string[], cap: number): string[] {
  const sample = createSample<{ hash: number }>(cap);
  for (const key of keys) sample.set(key, { hash: hashText(key) });
  return [...sample.entries.keys()];
}

test("a tally is exact while everything fits", () => {
  const exact = createTally(10);
  for (const value of ["a", "b", "a", ""]) exact.add(value);
  expect(exact.top()).toEqual([
    { value: "a", count: 2 },
    { value: "b", count: 1 },
  ]);
  expect(exact.isExact).toBe(true);
});

test("a crowded tally overlooks nothing frequent, counts nothing short and says that it estimates", () => {
  const values = Array.from({ length: 60_000 }, (_, index) =>
    index % 20 === 0 ? "often" : index % 100 === 1 ? "sometimes" : `once ${String(index)}`,
  );
  const crowded = tallyOf(values);
  expect(crowded.isExact).toBe(false);
  expect(crowded.top().map(({ value }) => value)).toEqual(["often", "sometimes"]);
  const [often] = crowded.top();
  expect(often!.count).toBeGreaterThanOrEqual(3000);
  expect(often!.count).toBeLessThan(3060);
  expect(crowded.distinct / 56_402).toBeGreaterThan(0.9);
  expect(crowded.distinct / 56_402).toBeLessThan(1.1);
  const reversed = tallyOf(values.toReversed());
  expect([reversed.top(), reversed.distinct]).toEqual([crowded.top(), crowded.distinct]);
});

function tallyOf(values: readonly string[]): Tally {
  const tally = createTally();
  for (const value of values) tally.add(value);
  return tally;
}

test("a timeline has at most 256 bins, in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 600 }), (times) => {
      const timeline = timelineOf(times);
      expect(timeline.bins.length).toBeLessThanOrEqual(256);
      expect(timeline.bins.reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
      expect(timelineOf(times.toReversed())).toEqual(timeline);
    }),
    { numRuns: 30 },
  );
});

function timelineOf(times: readonly number[]) {
  const timeline = createTimeline();
  for (const time of times) timeline.add(time);
  return timeline.end();
}
