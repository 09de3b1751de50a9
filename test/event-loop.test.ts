import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurns, isTurnOver, nextTurn, TURN_MS } from "../src/event-loop.ts";

function work(ms: number): void {
  for (const since = performance.now(); performance.now() - since < ms;);
}

test("a turn is over once work has taken its time, and the next one begins anew", async () => {
  await nextTurn();
  expect(isTurnOver()).toBe(false);
  work(TURN_MS + 1);
  expect(isTurnOver()).toBe(true);
  await nextTurn();
  expect(isTurnOver()).toBe(false);
});

test("of many who wait only one goes on in each turn of the event loop", async () => {
  let turn = 0;
  const turns: number[] = [];
  const waiting = Promise.all([1, 2, 3].map(async () => nextTurn().then(() => turns.push(turn))));
  for (; turns.length < 3; turn += 1) await setImmediate();
  await waiting;
  expect(new Set(turns).size).toBe(3);
});

test("steps let others have their turn in between", async () => {
  const told: string[] = [];
  function* steps(): Generator<void, string, void> {
    told.push("one");
    work(TURN_MS + 1);
    yield;
    told.push("two");
    return "done";
  }
  await nextTurn();
  const other = setImmediate().then(() => told.push("other"));
  expect(await inTurns(steps())).toBe("done");
  await other;
  expect(told).toEqual(["one", "other", "two"]);
});
