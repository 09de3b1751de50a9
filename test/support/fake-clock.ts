export interface FakeClock {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Lets time pass, from one sleeper to the next, until the work is done; not while `isBusy`.
   * Fails where nobody sleeps, nothing is busy and the work is not done.
   */
  run<T>(work: Promise<T>, isBusy?: () => boolean): Promise<T>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that jumps to the next sleeper's time whenever nothing else is left to do. */
export function createFakeClock(): FakeClock {
  let time = 0;
  const sleepers = new Set<Sleeper>();

  function wakeNext(): void {
    const [first, ...others] = sleepers;
    if (first === undefined) throw new Error("everybody waits for nothing");
    const next = others.reduce(
      (soonest, other) => (other.at < soonest.at ? other : soonest),
      first,
    );
    sleepers.delete(next);
    time = Math.max(time, next.at);
    next.wake();
  }

  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: time + Math.max(0, ms), wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          reject(signal.reason as Error);
        });
      }),
    async run(work, isBusy = () => false) {
      let done = false;
      const ended = work.finally(() => {
        done = true;
      });
      ended.catch(() => {});
      for (;;) {
        await new Promise((resolve) => void setImmediate(resolve));
        if (done) return ended;
        if (!isBusy()) wakeNext();
      }
    },
  };
}
