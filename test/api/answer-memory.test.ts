import { expect, test } from "vitest";
import { createAnswerMemory } from "../../src/api/answer-memory.ts";

function createMemory({ maxEntries = 10, maxBytes = 100 } = {}) {
  const clock = { ms: 0 };
  const memory = createAnswerMemory<string>({
    maxEntries,
    maxBytes,
    now: () => clock.ms,
  });
  return { memory, clock };
}

test("keeps until the time is up", () => {
  const { memory, clock } = createMemory();
  memory.keep("a", "A", { bytes: 1, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  clock.ms = 999;
  expect(memory.get("a")).toBe("A");
  clock.ms = 1000;
  expect(memory.get("a")).toBeUndefined();
});

test("the oldest goes when there are too many", () => {
  const { memory } = createMemory({ maxEntries: 2 });
  for (const key of ["a", "b", "c"])
    memory.keep(key, key, { bytes: 1, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  expect(["a", "b", "c"].map((key) => memory.get(key))).toEqual([undefined, "b", "c"]);
});

test("the oldest goes when they are too large together, and a replaced one counts once", () => {
  const { memory } = createMemory({ maxBytes: 10 });
  memory.keep("a", "A", { bytes: 6, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  memory.keep("a", "A2", { bytes: 6, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  expect(memory.get("a")).toBe("A2");
  memory.keep("b", "B", { bytes: 6, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  expect([memory.get("a"), memory.get("b")]).toEqual([undefined, "B"]);
});

test("one that is too large alone is not kept", () => {
  const { memory } = createMemory({ maxBytes: 10 });
  memory.keep("a", "A", { bytes: 11, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  expect(memory.get("a")).toBeUndefined();
});

test("what was asked for before a moment is forgotten, and not kept when it arrives later", () => {
  const { memory, clock } = createMemory();
  memory.keep("old", "old", { bytes: 6, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  memory.keep("new", "new", { bytes: 1, ttlMs: 1000, asked: { at: 5, generation: 0 } });
  clock.ms = 10;
  memory.forgetBefore(5);
  memory.keep("late", "late", { bytes: 1, ttlMs: 1000, asked: { at: 4, generation: 0 } });
  expect(["old", "new", "late"].map((key) => memory.get(key))).toEqual([
    undefined,
    "new",
    undefined,
  ]);
});

test("tells until when an entry stands", () => {
  const { memory, clock } = createMemory();
  clock.ms = 7;
  memory.keep("a", "A", { bytes: 1, ttlMs: 1000, asked: { at: 0, generation: 0 } });
  expect([memory.until("a"), memory.until("b")]).toEqual([1007, undefined]);
});

test("what was forgotten by its key is gone, and nothing that was asked for before is kept when it arrives", () => {
  const { memory } = createMemory();
  const keeping = { bytes: 1, ttlMs: 1000 };
  memory.keep("rules a", "old", { ...keeping, asked: memory.asked() });
  memory.keep("alerts a", "old", { ...keeping, asked: memory.asked() });
  const asked = memory.asked();
  memory.forget((key) => key.startsWith("rules "));
  memory.keep("rules b", "late", { ...keeping, asked });
  memory.keep("rules c", "new", { ...keeping, asked: memory.asked() });
  expect(["rules a", "alerts a", "rules b", "rules c"].map((key) => memory.get(key))).toEqual([
    undefined,
    "old",
    undefined,
    "new",
  ]);
});
