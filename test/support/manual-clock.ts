export interface ManualClock {
  readonly now: () => number;
  /** As the timers of a program: resolves when the clock gets there, rejects when aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Moves on, waking each sleeper at its own time and letting it work before the next. */
  advance(ms: number): Promise<void>;
  /** When those who sleep will wake. */
  readonly wakes: () => number[];
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until it is moved. */
export function createManualClock(start = 0): ManualClock {
  let ms = start;
  const sleepers = new Set<Sleeper>();

  return {
    now: () => ms,
    wakes: () => [...sleepers].map(({ at }) => at),
    sleep: (length, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new Error("aborted"));
        const leave = (): void => {
          sleepers.delete(sleeper);
          reject(new Error("aborted"));
        };
        const wake = (): void => {
          signal.removeEventListener("abort", leave);
          resolve();
        };
        const sleeper = { at: ms + length, wake };
        sleepers.add(sleeper);
        signal.addEventListener("abort", leave, { once: true });
      }),
    async advance(length) {
      const end = ms + length;
      await settle();
      for (;;) {
        const [next] = [...sleepers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (next === undefined) break;
        sleepers.delete(next);
        ms = Math.max(ms, next.at);
        next.wake();
        await settle();
      }
      ms = end;
      await settle();
    },
  };
}

/** Lets everything that needs no time happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1)
    await new Promise<void>((resolve) => setImmediate(resolve));
}
