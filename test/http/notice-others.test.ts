import { expect, test } from "vitest";
import { createOtherSpenders } from "../../src/http/notice-others.ts";
import { createSpendingLog } from "../../src/http/spending-log.ts";

function start() {
  const log = createSpendingLog();
  const others = createOtherSpenders(log);
  return { log, others };
}

test("alone, everything that is gone is ours, in whatever order it was counted", () => {
  const { log, others } = start();
  const spent = Array.from({ length: 10 }, () => log.grant(0));
  const remaining = [190, 199, 195, 191, 198, 192, 197, 193, 196, 194];
  spent.forEach((spending, index) => {
    log.answer(spending, 10);
    others.compare(spending, remaining[index] ?? 0, 10);
  });
  const next = log.grant(20);
  others.compare(next, 189, 30);
  expect(others.share(30)).toBe(1);
});

test("what is gone and cannot be ours was another's", () => {
  const { log, others } = start();
  const first = log.grant(0);
  log.answer(first, 10);
  others.compare(first, 199, 10);
  const second = log.grant(20);
  log.answer(second, 30);
  others.compare(second, 190, 30);
  expect(others.share(30)).toBeCloseTo(2 / 10);
  expect(others.share(120_029)).toBeLessThan(1);
  expect(others.share(120_030)).toBe(1);
});

test("a minute that ended in between is no other's doing", () => {
  const { log, others } = start();
  const [first, second] = [log.grant(0), log.grant(1)];
  log.answer(first, 10);
  others.compare(first, 199, 10);
  log.answer(second, 20);
  // Counted in the minute before, though granted later.
  others.compare(second, 3, 20);
  expect(others.share(20)).toBe(1);
});

test("what was renewed is compared from there on", () => {
  const { log, others } = start();
  for (const [at, remaining] of [
    [0, 5],
    [100, 4],
    [200, 199],
    [300, 198],
  ] as const) {
    const spending = log.grant(at);
    log.answer(spending, at + 10);
    others.compare(spending, remaining, at + 10);
  }
  expect(others.share(310)).toBe(1);
});
