import { createDistinctCounter } from "./distinct-counter.ts";
import { flatCopy } from "./flat-copy.ts";
import { hashText } from "../../event-fields/hash-text.ts";

/** Counts of any number of different values in about 200 kB. */
export interface TallySketch {
  add(value: string, count: number): void;
  /** Never too small. */
  countOf(value: string): number;
  /** Values with at least one in 256 of all, with counts that are never too small. */
  frequent(): { value: string; count: number }[];
  /** An estimate, some percent off. */
  distinct(): number;
}

const ROWS = 3;
const WIDTH = 2 ** 14;
const SHARE = 1 / 256;
const MAX_CANDIDATES = 1024;

/**
 * A count-min sketch (Cormode and Muthukrishnan, 2005) beside the values that were frequent when
 * they last came, and an estimate of the number of different ones. A frequent value is frequent
 * still when it comes for the last time, so none is overlooked, in whichever order.
 */
export function createTallySketch(): TallySketch {
  const cells = new Int32Array(ROWS * WIDTH);
  const candidates = new Set<string>();
  const different = createDistinctCounter();
  let total = 0;

  /** Returns the count of the value so far, or somewhat more. */
  function count(hash: number, by: number): number {
    const low = hash >>> 0;
    const high = Math.floor(hash / 2 ** 32) | 1;
    let least = Infinity;
    for (let row = 0; row < ROWS; row += 1) {
      const cell = row * WIDTH + (Math.imul(low + row * high, 0x9e3779b1) >>> 18);
      const now = (cells[cell] ?? 0) + by;
      cells[cell] = now;
      least = Math.min(least, now);
    }
    return least;
  }

  function countOf(value: string): number {
    return count(hashText(value), 0);
  }

  function prune(): void {
    for (const value of candidates) if (countOf(value) < total * SHARE) candidates.delete(value);
  }

  return {
    add(value, by) {
      const hash = hashText(value);
      total += by;
      different.add(hash);
      if (count(hash, by) < total * SHARE || candidates.has(value)) return;
      candidates.add(flatCopy(value));
      if (candidates.size > MAX_CANDIDATES) prune();
    },
    countOf,
    frequent() {
      prune();
      return [...candidates].map((value) => ({ value, count: countOf(value) }));
    },
    distinct: () => different.count(),
  };
}
