import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_WAIT_MS, boundedWaitMs } from "../../src/http/bounded-wait.ts";
import { readRateState } from "../../src/http/rate-state.ts";

const NOW = Date.parse("2026-01-31T10:00:00Z");

test.each([
  [0, 0],
  [4321, 4321],
  [60_000, 60_000],
  [90_000, 60_000],
  [86_400_000, 60_000],
  [NOW + 2000, 2000],
  [NOW / 1000 + 2, 2000],
  [NOW / 1000 - 2, 0],
  [NOW - 2000, 0],
  [NOW + 3_600_000, 60_000],
])("%d is a wait of %d ms", (told, expected) => expect(boundedWaitMs(told, NOW)).toBe(expected));

test.each([
  undefined,
  -1,
  Number.NaN,
  Infinity,
  86_400_001,
  NOW + 20 * 86_400_000,
  NOW / 1000 + 20 * 86_400,
  1e18,
])("%d is none", (told) => expect(boundedWaitMs(told, NOW)).toBeUndefined());

test("whatever a header says, the wait it tells is a minute at most", () => {
  const value = fc.oneof(
    fc.double(),
    fc.integer({ min: -10, max: 4_200_000_000 }),
    fc.integer({ min: NOW - 1e9, max: NOW + 1e9 }),
    fc.string(),
  );
  fc.assert(
    fc.property(value, (told) => {
      const headers = { "x-rate-limit-remaining": "0", "x-rate-limit-reset": String(told) };
      const { resetMs = 0 } = readRateState(headers, NOW) ?? {};
      expect(resetMs).toBeGreaterThanOrEqual(0);
      expect(resetMs).toBeLessThanOrEqual(LONGEST_WAIT_MS);
    }),
    { numRuns: 1000 },
  );
});
