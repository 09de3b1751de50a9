import { setTimeout as wait } from "node:timers/promises";
import { createLastMinute } from "./last-minute.ts";

export interface AllowanceOptions {
  /** Requests a minute of the whole organization, as far as is known at this moment. */
  readonly limit: () => number;
  /** How often is looked for what is new, where the share allows it. */
  readonly intervalMs: number;
  readonly now: () => number;
  readonly sleep?: Sleep;
}

/** Rejects when the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;

/**
 * `look`: for what is new, before everything else. `first`: reading a list for the first time. `short`: reading a short
 * list again. `sweep`: reading a long one again, which is spread over time.
 */
export type Purpose = "look" | "first" | "short" | "sweep";

export interface Allowance {
  /** Resolves when one more request keeps within the share. */
  take(purpose: Purpose, signal: AbortSignal): Promise<void>;
  /** Says how many requests one look of that name takes; none where it has ended. */
  plan(name: string, requests: number): void;
  /** How far apart looks have to begin, so that all that are planned get their turn at an even pace. */
  lookIntervalMs(): number;
}

/** So much of the organization's requests may go into watching, in any minute. */
const WATCH_SHARE = 0.1;
const MINUTE_MS = 60_000;

/**
 * Watching spends at most a tenth of the rate budget, counted over every span of a minute. Of that, looks for what is
 * new may take half; sweeps over what is known take what looks leave, at least half and at most three quarters.
 */
export function createAllowance(options: AllowanceOptions): Allowance {
  const { limit, intervalMs, now, sleep = unheldSleep } = options;
  const requests = createLastMinute(now);
  const sweeps = createLastMinute(now);
  const plans = new Map<string, number>();
  const turns = { look: Promise.resolve(), sweep: Promise.resolve() };
  const waiting = { look: 0, sweep: 0 };

  const mostPerMinute = (): number => Math.max(1, Math.floor(limit() * WATCH_SHARE));
  const planned = (): number => [...plans.values()].reduce((sum, count) => sum + count, 0);

  function sweepsPerMinute(purpose: Purpose): number {
    const most = mostPerMinute();
    if (!Number.isFinite(most)) return most;
    const wanted = purpose === "first" ? 0 : (planned() * MINUTE_MS) / intervalMs;
    const kept = Math.min(Math.max(wanted, most / 4), most / 2);
    return Math.max(1, Math.floor(most - kept));
  }

  function waitMs(purpose: Purpose): number {
    if (purpose === "look") return requests.untilFewerMs(mostPerMinute());
    const perMinute = sweepsPerMinute(purpose);
    const latest = purpose === "sweep" ? sweeps.latest() : undefined;
    return Math.max(
      // A look that waits comes first.
      requests.untilFewerMs(mostPerMinute(), waiting.look),
      sweeps.untilFewerMs(perMinute),
      latest === undefined ? 0 : latest + MINUTE_MS / perMinute - now(),
    );
  }

  async function takeNext(purpose: Purpose, signal: AbortSignal): Promise<void> {
    for (let ms = waitMs(purpose); ms > 0; ms = waitMs(purpose)) await sleep(ms, signal);
    signal.throwIfAborted();
    requests.add();
    if (purpose !== "look") sweeps.add();
  }

  return {
    take(purpose, signal) {
      const queue = purpose === "look" ? "look" : "sweep";
      waiting[queue] += 1;
      const mine = turns[queue]
        .then(() => takeNext(purpose, signal))
        .finally(() => void (waiting[queue] -= 1));
      turns[queue] = mine.catch(() => {});
      return mine;
    },
    plan(name, count) {
      if (count > 0) plans.set(name, count);
      else plans.delete(name);
    },
    lookIntervalMs() {
      const most = mostPerMinute();
      const left = Math.min(Math.max(most - sweeps.count(), most / 4), most / 2);
      return Math.max(intervalMs, (planned() * MINUTE_MS) / left);
    },
  };
}

/** Holds no process back from its end. */
export const unheldSleep: Sleep = (ms, signal) => wait(ms, undefined, { signal, ref: false });
