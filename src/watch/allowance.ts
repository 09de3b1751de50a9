import { setTimeout as wait } from "node:timers/promises";

export interface AllowanceOptions {
  /** Requests a minute of the whole organization, as far as is known at this moment. */
  readonly limit: () => number;
  readonly now: () => number;
  readonly sleep?: Sleep;
}

/** Rejects when the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;

export interface Allowance {
  /** Resolves when one more request keeps within the share. */
  take(signal: AbortSignal): Promise<void>;
}

/** So much of the organization's requests may go into watching, in any minute. */
const WATCH_SHARE = 0.1;
const MINUTE_MS = 60_000;

/** Watching spends at most a tenth of the rate budget, counted over every span of a minute. */
export function createAllowance(options: AllowanceOptions): Allowance {
  const { limit, now, sleep = unheldSleep } = options;
  const taken: number[] = [];
  let turn: Promise<void> = Promise.resolve();

  async function takeNext(signal: AbortSignal): Promise<void> {
    for (let waitMs = shareWaitMs(); waitMs > 0; waitMs = shareWaitMs()) {
      await sleep(waitMs, signal);
    }
    taken.push(now());
  }

  function shareWaitMs(): number {
    const most = Math.max(1, Math.floor(limit() * WATCH_SHARE));
    taken.splice(0, Math.max(0, taken.length - most));
    const oldest = taken.length < most ? undefined : taken[0];
    return oldest === undefined ? 0 : oldest + MINUTE_MS - now();
  }

  return {
    take(signal) {
      const mine = turn.then(() => takeNext(signal));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}

/** Holds no process back from its end. */
export const unheldSleep: Sleep = (ms, signal) => wait(ms, undefined, { signal, ref: false });
