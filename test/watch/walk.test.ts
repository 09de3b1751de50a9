import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../src/watch/known.ts";
import type { ListPage } from "../../src/watch/lists.ts";
import { advance, type Place, startAt, type Step } from "../../src/watch/walk.ts";

const PAGE = 5;

function row(id: string, at: number): Row {
  return { id, at, print: 1, list: "active", listed: true };
}

/** Serves rows in their order, whichever that is; a token is how many came before. */
function serve(rows: readonly Row[], { until = Infinity, token = "0" }: Partial<Place>): ListPage {
  const within = rows.filter(({ at }) => at <= until);
  const end = Number(token) + PAGE;
  const more = end < within.length ? String(end) : undefined;
  return { rows: within.slice(Number(token), end), token: more };
}

function walk(rows: readonly Row[], byTime: boolean): { steps: Step[]; places: Place[] } {
  const steps: Step[] = [];
  const places: Place[] = [];
  let place: Place | undefined = startAt(Infinity);
  while (place !== undefined) {
    if (places.length > 200) throw new Error("the walk does not end");
    places.push(place);
    const { until, token } = place;
    const step = advance(
      place,
      serve(rows, { until: until ?? Infinity, token: token ?? "0" }),
      byTime,
    );
    steps.push(step);
    place = step.next;
  }
  return { steps, places };
}

const anyRows = fc
  .array(fc.integer({ min: 0, max: 32 }), { maxLength: 60, size: "max" })
  .map((quarters) => quarters.map((quarter, index) => row(`r${index}`, quarter * 250)));
const orders = fc.constantFrom<((a: Row, b: Row) => number) | undefined>(
  (a, b) => b.at - a.at,
  (a, b) => a.at - b.at,
  undefined,
);

test("in whatever order they come, every record is read, and each span is read once", () => {
  fc.assert(
    fc.property(anyRows, orders, fc.boolean(), (unordered, order, byTime) => {
      // By chance a first page could look as if it came newest first.
      const first = [row("first", 10), row("second", 7000)];
      const rows = order === undefined ? [...first, ...unordered] : unordered.toSorted(order);
      const { steps } = walk(rows, byTime);
      let until = Infinity;
      for (const { read, ids } of steps) {
        expect(read.until).toBe(until);
        until = read.from;
        const within = rows.filter(({ at }) => at >= read.from && at < read.until);
        for (const { id } of within) expect(ids).toContain(id);
      }
      expect(until).toBe(-Infinity);
    }),
    { numRuns: 300 },
  );
});

test("pages that come newest first are asked for by time, each in one answer", () => {
  const rows = Array.from({ length: 23 }, (_, index) => row(`r${index}`, 100_000 - index * 1500));
  const { steps, places } = walk(rows, true);
  expect(places.every(({ token }) => token === undefined)).toBe(true);
  expect(steps.every(({ inOneAnswer }) => inOneAnswer)).toBe(true);
  expect(places.length).toBeLessThanOrEqual(7);
});

test("more records of one second than a page holds are read by tokens, then by time again", () => {
  const rows = [
    row("newer", 90_000),
    ...Array.from({ length: 12 }, (_, index) => row(`same${index}`, 50_000)),
    ...Array.from({ length: 8 }, (_, index) => row(`older${index}`, 40_000 - index * 1000)),
  ];
  const { places } = walk(rows, true);
  expect(places.some(({ token }) => token !== undefined)).toBe(true);
  expect(places.at(-1)?.token).toBeUndefined();
});

test("rows without a time are not taken for the oldest", () => {
  const rows = [
    row("a", 9000),
    row("b", -Infinity),
    ...Array.from({ length: 9 }, (_, index) => row(`c${index}`, 8000 - index)),
  ];
  const { steps } = walk(rows, true);
  expect(steps[0]?.read.from).toBe(Infinity);
  expect(steps.at(-1)?.ids.size).toBe(rows.length);
});

test("a page of records of one time says nothing of the order", () => {
  const rows = [
    ...Array.from({ length: 5 }, (_, index) => row(`same${index}`, 5000)),
    ...Array.from({ length: 9 }, (_, index) => row(`later${index}`, 6000 + index * 1000)),
  ];
  const { steps } = walk(rows, true);
  expect(steps[0]?.read.from).toBe(Infinity);
  expect(steps.at(-1)?.ids.size).toBe(rows.length);
});
