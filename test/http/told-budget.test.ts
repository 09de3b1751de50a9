import { expect, test } from "vitest";
import { type Spending, createSpendingLog } from "../../src/http/spending-log.ts";
import { createToldBudget } from "../../src/http/told-budget.ts";

function start() {
  const log = createSpendingLog();
  const told = createToldBudget(log, 200);
  function answer(
    spending: Spending,
    remaining: number,
    [now, resetMs]: readonly [number, number?],
  ) {
    log.answer(spending, now);
    const rate = { limit: 200, remaining, resetMs: resetMs ?? 60_000 - now, at: now };
    told.learn(spending, rate, now);
  }
  return { log, told, answer };
}

test("nothing is known before the first answer, nor after the minute it told of", () => {
  const { log, told, answer } = start();
  expect(told.room(0)).toBe(Infinity);
  answer(log.grant(0), 7, [100, 30_000]);
  expect([told.room(100), told.room(30_349), told.room(30_350)]).toEqual([7, 7, Infinity]);
  expect([told.opensAt(100), told.opensAt(30_350)]).toEqual([30_350, undefined]);
});

test("requests without an answer are taken off what is left", () => {
  const { log, told, answer } = start();
  const [first, second] = [log.grant(0), log.grant(0)];
  answer(first, 100, [50]);
  expect(told.room(50)).toBe(99);
  log.grant(60);
  expect(told.room(60)).toBe(98);
  answer(second, 98, [70]);
  expect(told.room(70)).toBe(97);
});

test("one that ended without telling may have been counted since", () => {
  const { log, told, answer } = start();
  const [first, second] = [log.grant(0), log.grant(0)];
  answer(first, 100, [50]);
  log.answer(second, 60);
  expect(told.room(60)).toBe(99);
  answer(log.grant(70), 98, [80]);
  expect(told.room(80)).toBe(98);
});

test("answers that overtook each other count with the least that is left", () => {
  const { log, told, answer } = start();
  const [first, second] = [log.grant(0), log.grant(1)];
  answer(first, 50, [100]);
  answer(second, 51, [110]);
  expect(told.room(110)).toBe(50);
});

test("an answer of the minute before comes too late to count", () => {
  const { log, told, answer } = start();
  const old = log.grant(59_000);
  answer(log.grant(61_000), 199, [61_100, 59_950]);
  answer(old, 0, [61_200, 400]);
  expect(told.room(61_200)).toBe(199);
});

test("a new minute counts, though less was left in the one before", () => {
  const { log, told, answer } = start();
  answer(log.grant(0), 0, [100]);
  answer(log.grant(60_200), 150, [60_300, 59_900]);
  expect(told.room(60_300)).toBe(150);
});

test("each answer lets one more go out at once, up to sixteen", () => {
  const { log, told, answer } = start();
  expect(told.spread(0)).toBe(2);
  for (let count = 1; count <= 20; count += 1) {
    answer(log.grant(count), 200 - count, [count]);
    expect(told.spread(count)).toBe(Math.min(16, 2 + count));
  }
});

test("where others spend, some is left alone, and what is old is asked for again first", () => {
  const { log, told, answer } = start();
  answer(log.grant(0), 199, [10]);
  answer(log.grant(20), 120, [30]);
  expect(told.room(30)).toBe(100);
  expect(told.spread(30)).toBe(1);
  answer(log.grant(40), 119, [50]);
  expect([told.spread(50), told.spread(5051)]).toEqual([1, 1]);
});

test("an API that tells nothing is asked sixteen at once", () => {
  const { log, told } = start();
  const spending = log.grant(0);
  log.answer(spending, 10);
  told.learn(spending, undefined, 10);
  expect([told.spread(10), told.room(10)]).toEqual([16, Infinity]);
});
