import { expect, test } from "vitest";
import { createEventBodyCache } from "../../src/simulator/event-body-cache.ts";
import type { EventSource } from "../../src/tenant/tenant.ts";

const ALL = { from: 0, until: Number.POSITIVE_INFINITY };

/** A source that yields until it is let go, and counts how often it was opened and closed. */
function makeGate() {
  const gate = { opened: 0, closed: 0, isOpen: false };
  const source: EventSource = {
    count: 1,
    *open() {
      gate.opened += 1;
      try {
        while (!gate.isOpen) yield "x".repeat(70_000);
      } finally {
        gate.closed += 1;
      }
    },
  };
  return { gate, source };
}

const aTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

test("the pass goes on while one of those who wait is there, and its end is remembered", async () => {
  const { gate, source } = makeGate();
  const measured = createEventBodyCache();
  const [first, second] = [new AbortController(), new AbortController()];
  const bodies = [first, second].map(({ signal }) => measured(source, ALL, signal));
  await aTurn();
  first.abort();
  await aTurn();
  expect(gate.closed).toBe(0);
  gate.isOpen = true;
  const [one, two] = await Promise.all(bodies);
  expect(two).toBe(one);
  expect(await measured(source, ALL, new AbortController().signal)).toBe(one);
  expect(gate.opened).toBe(1);
});

test("the pass stops when all have gone; who comes then begins a new one", async () => {
  const { gate, source } = makeGate();
  const measured = createEventBodyCache();
  const gone = new AbortController();
  const body = measured(source, ALL, gone.signal);
  body.catch(() => {});
  await aTurn();
  gone.abort();
  const next = measured(source, ALL, new AbortController().signal);
  await expect(body).rejects.toThrow("aborted");
  expect(gate).toMatchObject({ opened: 2, closed: 1 });
  gate.isOpen = true;
  expect((await next).length).toBeGreaterThan(0);
});

test("whoever has gone before asking starts nothing", async () => {
  const { gate, source } = makeGate();
  const measured = createEventBodyCache();
  await expect(measured(source, ALL, AbortSignal.abort())).rejects.toThrow("aborted");
  expect(gate.opened).toBe(0);
});

test("another source is measured for itself", async () => {
  const measured = createEventBodyCache();
  const { signal } = new AbortController();
  const [one, two] = await Promise.all(
    ['{"a":1}', '{"a":22}'].map((text) => measured({ count: 1, open: () => [text] }, ALL, signal)),
  );
  expect([one?.length, two?.length]).toEqual([20, 21]);
  expect(one?.hash).not.toBe(two?.hash);
});
