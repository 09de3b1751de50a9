import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, createKnown, type Known, type Row } from "../../src/watch/known.ts";
import { printOf } from "../../src/watch/print-of.ts";

function row(id: string, fields: Partial<Row> = {}): Row {
  return { id, print: 1, at: 0, list: "active", listed: true, ...fields };
}

function kinds(known: Known, rows: readonly Row[]): (Change["kind"] | undefined)[] {
  return rows.map((one) => known.note(one)?.kind);
}

test("what is new, what changed, what went", () => {
  const known = createKnown();
  expect(kinds(known, [row("a"), row("b")])).toEqual(["added", "added"]);
  expect(known.note(row("a"))).toBeUndefined();
  expect(known.note(row("a", { print: 2 }))).toEqual({ id: "a", kind: "changed" });
  expect(known.note(row("b", { listed: false, print: 2 }))).toEqual({ id: "b", kind: "removed" });
  expect(known.note(row("b", { listed: false, print: 2 }))).toBeUndefined();
  expect(known.remove("a")).toEqual({ id: "a", kind: "removed" });
  expect(known.remove("a")).toBeUndefined();
  expect([...known.ids()]).toEqual([]);
});

test("one that came and went between two looks is news once", () => {
  const known = createKnown();
  const brief = row("brief", { listed: false, list: "dismissed" });
  expect(kinds(known, [brief, brief])).toEqual(["added", undefined]);
});

test("of a record that is only known to be there, the next print is no news, the one after it is", () => {
  const known = createKnown();
  const prints = [1, undefined, 2, 3].map((print) => row("a", { print }));
  expect(kinds(known, prints)).toEqual(["added", undefined, undefined, "changed"]);
});

test("of unlisted records the newest are remembered, and older ones are never news again", () => {
  const known = createKnown();
  for (let at = 0; at < 1000; at += 1) known.note(row(`gone-${at}`, { at, listed: false }));
  expect(known.get("gone-999")).toBeDefined();
  expect(known.get("gone-1")).toBeUndefined();
  expect(known.times("active").length).toBeLessThanOrEqual(400);
  expect(known.isWorthNoting(row("gone-1", { at: 1, listed: false }))).toBe(false);
  expect(known.isWorthNoting(row("gone-1", { at: 1, listed: true }))).toBe(true);
  expect(known.isWorthNoting(row("newer", { at: 1001, listed: false }))).toBe(true);
});

test("records are found by list and span, whose end is not in it", () => {
  const known = createKnown();
  const lists = ["active", "active", "active", "other"];
  for (const [at, list] of lists.entries()) known.note(row(`${at}`, { at, list }));
  const found = known.listedWithin("active", { from: 1, until: 2 });
  expect(found.map(([id]) => id)).toEqual(["1"]);
  expect([...known.times("active")]).toEqual([2, 1, 0]);
});

test("the order in which fields come is no change, a heartbeat neither", () => {
  expect(printOf({ a: 1, b: { c: 1, d: 2 } })).toBe(printOf({ b: { d: 2, c: 1 }, a: 1 }));
  expect(printOf({ a: [1, 2] })).not.toBe(printOf({ a: [2, 1] }));
  expect(printOf({ a: 1, seen: 5 }, ["seen"])).toBe(printOf({ a: 1, seen: 6 }, ["seen"]));
});

const steps = fc.array(
  fc.record({
    id: fc.constantFrom("a", "b", "c"),
    print: fc.constantFrom(1, 2),
    listed: fc.boolean(),
  }),
);

test("what is told, one after the other, leads to what is listed at the end", () => {
  fc.assert(
    fc.property(steps, (noted) => {
      const known = createKnown();
      const told = new Set<string>();
      const last = new Map<string, boolean>();
      for (const { id, ...fields } of noted) {
        const kind = known.note(row(id, fields))?.kind;
        if (kind === "added" && fields.listed) told.add(id);
        if (kind === "removed") told.delete(id);
        last.set(id, fields.listed);
      }
      const listed = [...last].flatMap(([id, isListed]) => (isListed ? [id] : []));
      expect([...told].toSorted()).toEqual(listed.toSorted());
      expect([...known.ids()].toSorted()).toEqual(listed.toSorted());
    }),
  );
});
