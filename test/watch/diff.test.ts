import * as fc from "fast-check";
import { expect, test } from "vitest";
import { diff } from "../../src/watch/diff.ts";
import { type Mark, printOf, type Snapshot } from "../../src/watch/snapshot.ts";

function snapshot(marks: Record<string, string>): Snapshot {
  const entries = Object.entries(marks).map(([id, print]): [string, Mark] => [
    id,
    { print: print.replace("-", ""), listed: !print.startsWith("-") },
  ]);
  return new Map(entries);
}

test("what is new, what changed, what went", () => {
  const before = snapshot({ same: "1", changed: "1", gone: "1", dismissed: "1" });
  const after = snapshot({ same: "1", changed: "2", dismissed: "-2", added: "1" });

  expect(diff(before, after)).toEqual([
    { id: "changed", kind: "changed" },
    { id: "dismissed", kind: "removed" },
    { id: "added", kind: "added" },
    { id: "gone", kind: "removed" },
  ]);
});

test("one that came and went between two looks is told once", () => {
  const came = snapshot({ brief: "-1" });
  expect(diff(snapshot({}), came)).toEqual([{ id: "brief", kind: "added" }]);
  expect(diff(came, came)).toEqual([]);
  expect(diff(came, snapshot({}))).toEqual([]);
});

test("the order in which fields or records come is no change, a heartbeat neither", () => {
  expect(printOf({ a: 1, b: { c: 1, d: 2 } })).toBe(printOf({ b: { d: 2, c: 1 }, a: 1 }));
  expect(printOf({ a: [1, 2] })).not.toBe(printOf({ a: [2, 1] }));
  expect(printOf({ a: 1, seen: 5 }, ["seen"])).toBe(printOf({ a: 1, seen: 6 }, ["seen"]));
});

const marks = fc
  .dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "-1", "-2"))
  .map((record) => snapshot(record));

test("every id once, and nothing where nothing changed", () => {
  fc.assert(
    fc.property(marks, marks, (before, after) => {
      const ids = diff(before, after).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(diff(after, after)).toEqual([]);
    }),
  );
});

function listedIn(look: Snapshot): Set<string> {
  return new Set([...look].flatMap(([id, { listed }]) => (listed ? [id] : [])));
}

test("whatever is listed at the end and was not at the start is told on the way, and the reverse", () => {
  fc.assert(
    fc.property(fc.tuple(marks, marks, marks), ([first, middle, last]) => {
      const changes = [...diff(first, middle), ...diff(middle, last)];
      const told = new Set(changes.map(({ id }) => id));
      const [start, end] = [listedIn(first), listedIn(last)];
      const came = [...end].filter((id) => !start.has(id));
      const went = [...start].filter((id) => !end.has(id));
      expect([...came, ...went].filter((id) => !told.has(id))).toEqual([]);
    }),
  );
});
