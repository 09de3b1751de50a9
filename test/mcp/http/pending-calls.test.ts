import { expect, test } from "vitest";
import { createPendingCalls } from "../../../src/mcp/http/pending-calls.ts";

const GRACE_MS = 100;

function start() {
  let time = 1000;
  let atWork = 0;
  const cancelled: (string | number)[] = [];
  const calls = createPendingCalls({
    now: () => time,
    cancel: (id) => void cancelled.push(id),
    enter() {
      atWork += 1;
      return () => (atWork -= 1);
    },
  });
  return {
    calls,
    cancelled,
    atWork: () => atWork,
    pass: (milliseconds: number) => {
      time += milliseconds;
      calls.abandon(time - GRACE_MS);
    },
  };
}

test("a call without a connection is cancelled after the grace, not before", () => {
  const { calls, cancelled, pass } = start();
  const call = calls.begin([1, "two"]);
  pass(10 * GRACE_MS);
  calls.detach(call);
  pass(GRACE_MS - 1);
  expect(cancelled).toEqual([]);

  pass(1);

  expect(cancelled).toEqual([1, "two"]);
  expect(calls.size).toBe(0);
});

test("a call whose client came back is not cancelled", () => {
  const { calls, cancelled, pass } = start();
  const call = calls.begin([1]);
  calls.detach(call);
  pass(GRACE_MS - 1);
  calls.attach(call);
  pass(GRACE_MS);
  expect(cancelled).toEqual([]);
});

test("a new connection may come before the old one is known to be gone", () => {
  const { calls, cancelled, pass } = start();
  const call = calls.begin([1]);
  calls.attach(call);
  calls.detach(call);
  pass(2 * GRACE_MS);
  expect(cancelled).toEqual([]);
});

test("it counts as work while its client is away, and no longer once it is answered", () => {
  const { calls, atWork } = start();
  const call = calls.begin([1]);
  expect(atWork()).toBe(0);
  calls.detach(call);
  expect(atWork()).toBe(1);
  calls.settle(1);
  expect([atWork(), calls.size]).toEqual([0, 0]);
});

test("only what is unanswered is cancelled", () => {
  const { calls, cancelled, pass } = start();
  const call = calls.begin([1, 2]);
  calls.settle(1);
  calls.detach(call);
  pass(GRACE_MS);
  expect(cancelled).toEqual([2]);
});

test("a call that was answered is forgotten with its connection", () => {
  const { calls } = start();
  const call = calls.begin([1]);
  calls.settle(1);
  expect(calls.size).toBe(1);
  calls.detach(call);
  expect(calls.size).toBe(0);
});

test("the end of the session gives every place back", () => {
  const { calls, atWork } = start();
  const away = calls.begin([1]);
  const here = calls.begin([2]);
  calls.detach(away);
  calls.clear();
  calls.detach(here);
  expect([atWork(), calls.size]).toEqual([0, 0]);
});

test("a call is found by the stream its client knows", () => {
  const { calls } = start();
  const call = calls.begin([1]);
  call.streamId = "s";
  expect(calls.ofStream("s")).toBe(call);
  expect(calls.ofStream("other")).toBeUndefined();
});
