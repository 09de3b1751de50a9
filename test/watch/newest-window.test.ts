import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newestWindow } from "../../src/watch/newest-window.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const NOW = Date.parse("2026-03-02T12:00:00.250Z");

function newest(times: readonly number[]): number | undefined {
  return newestWindow(Float64Array.from(times).toSorted().toReversed());
}

/** How many known records a request from then on brings, with the second that is asked for beside it. */
function broughtBy(times: readonly number[], from: number): number {
  return times.filter((at) => at >= from - SECOND_MS).length;
}

test("a list that fits a page is read whole", () => {
  expect(newest([])).toBeUndefined();
  expect(newest(Array.from({ length: 80 }, (_, index) => NOW - index))).toBeUndefined();
});

test("of a longer one, as much as a page holds, with room for what is new", () => {
  const times = Array.from({ length: 60_000 }, (_, index) => NOW - index * MINUTE_MS);
  const from = newest(times) ?? 0;
  expect(from % SECOND_MS).toBe(0);
  expect(broughtBy(times, from)).toBe(80);
});

test("in a busy hour five minutes back, as far as two pages reach", () => {
  const busy = Array.from({ length: 1000 }, (_, index) => NOW - index * 2000);
  expect(newest(busy)).toBe(NOW - 250 - 5 * MINUTE_MS + 1000 - 750 - 250);
  const busier = Array.from({ length: 1000 }, (_, index) => NOW - index * 100);
  expect(broughtBy(busier, newest(busier) ?? 0)).toBeLessThanOrEqual(180);
});

test("where more stand in the newest second than two pages hold, only what is newer", () => {
  const from = newest(Array.from({ length: 5000 }, () => NOW)) ?? 0;
  expect(from - SECOND_MS).toBeGreaterThan(NOW);
  expect(from - 2 * SECOND_MS).toBeLessThanOrEqual(NOW);
});

test("one record of a time that cannot be takes one place, not the whole window", () => {
  const times = Array.from({ length: 500 }, (_, index) => NOW - index * MINUTE_MS);
  const from = newest([...times, Date.parse("2099-01-01T00:00:00.000Z")]) ?? 0;
  expect(broughtBy(times, from)).toBe(79);
});

test("whatever the times: two pages at most", () => {
  const anyTimes = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 81, maxLength: 600 });
  fc.assert(
    fc.property(anyTimes, (times) => {
      expect(broughtBy(times, newest(times) ?? 0)).toBeLessThanOrEqual(200);
    }),
  );
});
