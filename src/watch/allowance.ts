import { setTimeout as wait } from "node:timers/promises";

/** What the last answer said of the budget that the whole organization shares. */
export interface BudgetState {
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  /** Milliseconds until the budget is whole again, counted from `at`. */
  readonly resetMs: number | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface AllowanceOptions {
  /** Requests a minute of the organization; the answers of the API correct it. */
  readonly perMinute: number;
  readonly budget: () => BudgetState | undefined;
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
export const WATCH_SHARE = 0.1;
/** With less than this left of the budget, watching waits until it is whole again: people come first. */
const RESERVED = 0.25;
const MINUTE_MS = 60_000;

/** Watching spends at most a tenth of the rate budget, counted over every span of a minute. */
export function createAllowance(options: AllowanceOptions): Allowance {
  const { perMinute, budget, now, sleep = unheldSleep } = options;
  const taken: number[] = [];
  let turn: Promise<void> = Promise.resolve();

  async function takeNext(signal: AbortSignal): Promise<void> {
    for (;;) {
      const waitMs = Math.max(shareWaitMs(), reserveWaitMs(budget(), now()));
      if (waitMs <= 0) break;
      await sleep(waitMs, signal);
    }
    taken.push(now());
  }

  function shareWaitMs(): number {
    const most = Math.max(1, Math.floor((budget()?.limit ?? perMinute) * WATCH_SHARE));
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

function reserveWaitMs(state: BudgetState | undefined, now: number): number {
  if (state?.remaining === undefined || state.limit === undefined) return 0;
  if (state.remaining >= state.limit * RESERVED) return 0;
  return state.at + (state.resetMs ?? 0) - now;
}

/** Holds no process back from its end. */
export const unheldSleep: Sleep = (ms, signal) => wait(ms, undefined, { signal, ref: false });
