import { expect, test } from "vitest";
import { createAllowance } from "../../src/watch/allowance.ts";
import { createManualClock } from "../support/manual-clock.ts";

/** Takes as much as it gets, and tells when it got it. */
function takeAll(limit = 200) {
  const clock = createManualClock();
  const allowance = createAllowance({ limit: () => limit, ...clock });
  const taken: number[] = [];
  const { signal } = new AbortController();
  async function take(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      await allowance.take(signal);
      taken.push(clock.now());
    }
  }
  return { clock, take, taken };
}

test("never more than a tenth of the budget in any minute", async () => {
  const { clock, take, taken } = takeAll();
  void take(100);
  await clock.advance(5 * 60_000);

  expect(taken.length).toBe(100);
  for (const start of taken) {
    const within = taken.filter((at) => at >= start && at < start + 60_000);
    expect(within.length).toBeLessThanOrEqual(20);
  }
});

test("the limit that the API tells counts", async () => {
  const { clock, take, taken } = takeAll(50);
  void take(10);
  await clock.advance(59_999);
  expect(taken.length).toBe(5);
});

test("one who gives up does not hold up the next", async () => {
  const clock = createManualClock();
  const allowance = createAllowance({ limit: () => 10, ...clock });
  const leaving = new AbortController();
  const staying = new AbortController();
  await allowance.take(staying.signal);
  const left = allowance.take(leaving.signal);
  const stayed = allowance.take(staying.signal);
  await clock.advance(0);
  leaving.abort();

  await expect(left).rejects.toThrow("aborted");
  await clock.advance(60_000);
  await expect(stayed).resolves.toBeUndefined();
});
