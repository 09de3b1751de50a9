export interface TallyEntry {
  readonly value: string;
  readonly count: number;
}

/** Exact counts of values, as long as there are at most `cap` different ones. */
export interface Tally {
  add(value: string): void;
  /** Most frequent first, equal counts by value. */
  top(): TallyEntry[];
  readonly distinct: number;
  /** How much any count may be too small; 0 while everything fitted. */
  readonly missed: number;
}

/** Beyond `cap` values the rarest leave, and `missed` says by how much a count may be short. */
export function createTally(cap = 8192): Tally {
  const counts = new Map<string, { count: number }>();
  let missed = 0;
  let left = 0;

  function evict(): void {
    const floor = medianOf([...counts.values()].map(({ count }) => count));
    for (const [value, { count }] of counts) {
      if (count > floor) continue;
      counts.delete(value);
      left += 1;
    }
    missed += floor;
  }

  return {
    add(value) {
      if (value === "") return;
      const known = counts.get(value);
      if (known !== undefined) {
        known.count += 1;
        return;
      }
      if (counts.size >= cap) evict();
      counts.set(value, { count: 1 });
    },
    top: () =>
      [...counts]
        .map(([value, { count }]) => ({ value, count }))
        .toSorted((a, b) => b.count - a.count || compareText(a.value, b.value)),
    get distinct() {
      return counts.size + left;
    },
    get missed() {
      return missed;
    },
  };
}

/** By code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function medianOf(counts: number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}
