import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eventBatches } from "../../src/simulator/event-batches.ts";
import type { EventSource } from "../../src/tenant/tenant.ts";

function sourceOf(texts: readonly string[], isAsync: boolean): EventSource {
  return {
    count: texts.length,
    open: () =>
      isAsync
        ? (async function* later() {
            yield* texts;
          })()
        : texts,
  };
}

test("batches hold every event once, in order, whatever kind of source", async () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constant("x".repeat(40_000))), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(texts, fc.boolean(), async (events, isAsync) => {
      const seen: string[] = [];
      for await (const batch of eventBatches(sourceOf(events, isAsync))) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.slice(0, -1).join("").length).toBeLessThan(65_536);
        seen.push(...batch);
      }
      expect(seen).toEqual(events);
    }),
  );
});

test("a source that takes long gives way to others several times", async () => {
  let turns = 0;
  let done = false;
  const count = (): void => {
    turns += 1;
    if (!done) setImmediate(count);
  };
  setImmediate(count);
  const slow: EventSource = {
    count: 40,
    *open() {
      for (let index = 0; index < 40; index += 1) {
        const until = performance.now() + 3;
        while (performance.now() < until);
        yield "{}";
      }
    },
  };
  for await (const batch of eventBatches(slow)) expect(batch.length).toBeLessThan(10);
  done = true;
  // 120 ms of work in turns of 8 ms, the last of which may be longer by one event.
  expect(turns).toBeGreaterThan(8);
});

test("an aborted reading ends with the reason and closes its source", async () => {
  const controller = new AbortController();
  let made = 0;
  let isClosed = false;
  const endless: EventSource = {
    count: Number.POSITIVE_INFINITY,
    *open() {
      try {
        for (;;) {
          made += 1;
          yield "x".repeat(1000);
        }
      } finally {
        isClosed = true;
      }
    },
  };
  const reading = (async () => {
    for await (const batch of eventBatches(endless, controller.signal)) {
      if (batch.length > 0 && made > 1000) controller.abort(new Error("gone"));
    }
  })();
  await expect(reading).rejects.toThrow("gone");
  expect(isClosed).toBe(true);
  expect(made).toBeLessThan(2000);
});
