export interface Bin {
  /** Start, epoch milliseconds. */
  readonly start: number;
  readonly count: number;
}

export interface Timeline {
  readonly widthMs: number;
  /** In time order; empty stretches have no bin. */
  readonly bins: readonly Bin[];
}

const MAX_BINS = 256;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Widths that people count time in; each is a multiple of the one before, so that bins can be joined whole. */
export const STEPS_MS: readonly number[] = [
  ...[1, 5, 10, 30].map((seconds) => seconds * SECOND),
  ...[1, 5, 10, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 6, 12].map((hours) => hours * HOUR),
  ...[1, 7, 28, 364, 3640].map((days) => days * DAY),
];

/** Counts by time in at most 256 bins that widen as events spread, so that order does not matter. */
export function createTimeline(): { add(time: number): void; end(): Timeline } {
  let step = 0;
  let widthMs = SECOND;
  let bins = new Map<number, number>();

  function widen(): void {
    const before = widthMs;
    step += 1;
    widthMs = STEPS_MS[step] ?? before * 2;
    const joined = widthMs / before;
    const wider = new Map<number, number>();
    for (const [index, count] of bins) {
      const at = Math.floor(index / joined);
      wider.set(at, (wider.get(at) ?? 0) + count);
    }
    bins = wider;
  }

  return {
    add(time) {
      if (Number.isNaN(time)) return;
      const index = Math.floor(time / widthMs);
      bins.set(index, (bins.get(index) ?? 0) + 1);
      while (bins.size > MAX_BINS) widen();
    },
    end: () => ({
      widthMs,
      bins: [...bins]
        .toSorted(([a], [b]) => a - b)
        .map(([index, count]) => ({ start: index * widthMs, count })),
    }),
  };
}
