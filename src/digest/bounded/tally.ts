import { flatCopy } from "./flat-copy.ts";
import { createTallySketch } from "./tally-sketch.ts";
import type { TallySketch } from "./tally-sketch.ts";

export interface TallyEntry {
  readonly value: string;
  readonly count: number;
}

/** Counts of values, exact as long as there are at most `cap` different ones. */
export interface Tally {
  add(value: string): void;
  countOf(value: string): number;
  /** Most frequent first, equal counts by value; only the frequent ones where counts are not exact. */
  top(): TallyEntry[];
  readonly distinct: number;
  /** Whether `distinct` and all counts are; else the one is an estimate and the others may be a little high. */
  readonly isExact: boolean;
}

/** More than `cap` different values are counted in a sketch: in little memory, and in any order alike. */
export function createTally(cap = 4096): Tally {
  let counts = new Map<string, { count: number }>();
  let sketch: TallySketch | undefined;
  /** Most values come several times in a row. */
  let lastValue = "";
  let last = { count: 0 };

  function moveToSketch(): TallySketch {
    const larger = createTallySketch();
    for (const [value, { count }] of counts) larger.add(value, count);
    counts = new Map();
    return larger;
  }

  function entryOf(value: string): { count: number } {
    const known = counts.get(value);
    if (known !== undefined) return known;
    const entry = { count: 0 };
    counts.set(flatCopy(value), entry);
    return entry;
  }

  return {
    add(value) {
      if (value === "") return;
      if (sketch !== undefined) {
        sketch.add(value, 1);
        return;
      }
      if (value !== lastValue) last = entryOf(value);
      lastValue = value;
      last.count += 1;
      if (counts.size > cap) sketch = moveToSketch();
    },
    countOf: (value) =>
      sketch === undefined ? (counts.get(value)?.count ?? 0) : sketch.countOf(value),
    top() {
      const entries =
        sketch === undefined
          ? [...counts].map(([value, { count }]) => ({ value, count }))
          : sketch.frequent();
      return entries.toSorted(byCount);
    },
    get distinct() {
      return sketch === undefined ? counts.size : sketch.distinct();
    },
    get isExact() {
      return sketch === undefined;
    },
  };
}

/** Most frequent first, equal counts by value. */
export function byCount(a: TallyEntry, b: TallyEntry): number {
  return b.count - a.count || compareText(a.value, b.value);
}

/** By code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
