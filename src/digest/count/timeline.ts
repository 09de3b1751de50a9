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
const FINEST_MS = 1000;

/** Counts by time in at most 256 bins that widen as events spread, by doubling, so that order does not matter. */
export function createTimeline(): { add(time: number): void; end(): Timeline } {
  let widthMs = FINEST_MS;
  let bins = new Map<number, number>();

  function widen(): void {
    widthMs *= 2;
    const wider = new Map<number, number>();
    for (const [index, count] of bins) {
      const half = Math.floor(index / 2);
      wider.set(half, (wider.get(half) ?? 0) + count);
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
