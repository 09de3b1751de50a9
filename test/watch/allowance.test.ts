import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAllowance, type Purpose } from "../../src/watch/allowance.ts";
import { createManualClock } from "../support/manual-clock.ts";

const MINUTE_MS = 60_000;

interface Taken {
  readonly purpose: Purpose;
  readonly at: number;
}

function startAllowance({ limit = 200, intervalMs = MINUTE_MS } = {}) {
  const clock = createManualClock();
  const allowance = createAllowance({ limit: () => limit, intervalMs, ...clock });
  const taken: Taken[] = [];
  const { signal } = new AbortController();
  async function take(purpose: Purpose, count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      await allowance.take(purpose, signal);
      taken.push({ purpose, at: clock.now() });
    }
  }
  const inFirstMinutes = (minutes: number, purpose: Purpose): number =>
    taken.filter((one) => one.purpose === purpose && one.at < minutes * MINUTE_MS).length;
  return { clock, allowance, taken, take, inFirstMinutes };
}

test("whatever is wanted, never more than a tenth of the budget in any minute", async () => {
  const wish = fc.record({
    purpose: fc.constantFrom<Purpose>("look", "first", "short", "sweep"),
    count: fc.integer({ min: 1, max: 40 }),
    afterMs: fc.integer({ min: 0, max: 90_000 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(5, 10, 55, 200),
      fc.array(wish, { minLength: 1, maxLength: 6 }),
      async (limit, wishes) => {
        const { clock, take, taken } = startAllowance({ limit });
        for (const { purpose, count, afterMs } of wishes) {
          void take(purpose, count);
          await clock.advance(afterMs);
        }
        await clock.advance(20 * MINUTE_MS);
        const most = Math.max(1, Math.floor(limit / 10));
        for (const [index, { at }] of taken.entries())
          expect((taken[index + most]?.at ?? Infinity) - at).toBeGreaterThanOrEqual(MINUTE_MS);
        expect(taken.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 40 },
  );
});

test("the limit that the API tells counts", async () => {
  const { clock, take, taken } = startAllowance({ limit: 50 });
  void take("look", 10);
  await clock.advance(MINUTE_MS - 1);
  expect(taken.length).toBe(5);
});

test("without a limit nothing waits", async () => {
  const { clock, take, taken, allowance } = startAllowance({ limit: Infinity });
  void take("first", 500);
  void take("sweep", 500);
  void take("look", 500);
  await clock.advance(0);
  expect(taken.length).toBe(1500);
  expect(allowance.lookIntervalMs()).toBe(MINUTE_MS);
});

test("a list is read for the first time in one go, as far as looks can spare it", async () => {
  const { clock, take, inFirstMinutes } = startAllowance();
  void take("first", 100);
  await clock.advance(0);
  expect(inFirstMinutes(1, "first")).toBe(15);
  void take("look", 5);
  await clock.advance(1000);
  expect(inFirstMinutes(1, "look")).toBe(5);
});

test("sweeps come at an even pace and get what looks leave, at least half", async () => {
  const quiet = startAllowance();
  quiet.allowance.plan("alerts", 1);
  void quiet.take("sweep", 100);
  await quiet.clock.advance(2 * MINUTE_MS - 1);
  expect(quiet.inFirstMinutes(1, "sweep")).toBe(15);
  expect(quiet.taken.map(({ at }) => at).slice(0, 4)).toEqual([0, 4000, 8000, 12_000]);

  const short = startAllowance();
  void short.take("short", 5);
  await short.clock.advance(0);
  expect(short.inFirstMinutes(1, "short")).toBe(5);

  const busy = startAllowance({ intervalMs: 2000 });
  busy.allowance.plan("alerts", 1);
  void busy.take("sweep", 100);
  await busy.clock.advance(MINUTE_MS - 1);
  expect(busy.inFirstMinutes(1, "sweep")).toBe(10);
});

test("looks are spread so that none has to wait, by how many are planned and what sweeps took", async () => {
  const { clock, take, allowance } = startAllowance({ intervalMs: 2000 });
  expect(allowance.lookIntervalMs()).toBe(2000);
  allowance.plan("alerts", 1);
  expect(allowance.lookIntervalMs()).toBe(6000);
  allowance.plan("agents", 2);
  expect(allowance.lookIntervalMs()).toBe(18_000);
  allowance.plan("agents", 0);
  void take("first", 15);
  await clock.advance(0);
  expect(allowance.lookIntervalMs()).toBe(12_000);
  await clock.advance(MINUTE_MS);
  expect(allowance.lookIntervalMs()).toBe(6000);
});

test("a look that waits goes before a sweep that has waited longer", async () => {
  const { clock, take, taken } = startAllowance({ limit: 10 });
  void take("sweep", 3);
  await clock.advance(1000);
  void take("look", 1);
  await clock.advance(3 * MINUTE_MS);
  expect(taken.map(({ purpose }) => purpose)).toEqual(["sweep", "look", "sweep", "sweep"]);
});

test("one who gives up does not hold up the next", async () => {
  const clock = createManualClock();
  const allowance = createAllowance({ limit: () => 10, intervalMs: MINUTE_MS, ...clock });
  const leaving = new AbortController();
  const staying = new AbortController();
  await allowance.take("look", staying.signal);
  const left = allowance.take("look", leaving.signal);
  const stayed = allowance.take("look", staying.signal);
  await clock.advance(0);
  leaving.abort();

  await expect(left).rejects.toThrow("aborted");
  await clock.advance(MINUTE_MS);
  await expect(stayed).resolves.toBeUndefined();
});
