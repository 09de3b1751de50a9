import { AsyncLocalStorage } from "node:async_hooks";
import { ThreatStackError } from "./errors.ts";

/** The time of one call of a client, shared by everything that is done for it. */
export interface CallDeadline {
  /** The whole time, in ms. */
  readonly ms: number;
  /** Aborted when the time is up. */
  readonly signal: AbortSignal;
  /** What is left, in ms; 0 when the time is up. */
  remainingMs(): number;
}

const current = new AsyncLocalStorage<CallDeadline>();

/**
 * Does the work of one call within so many ms, its pages, look-ups and retries included. Carried along by the
 * asynchronous context: a request that forgets to pass it on is bounded all the same. Within another deadline that
 * one holds.
 */
export async function withDeadline<T>(ms: number, work: () => Promise<T>): Promise<T> {
  if (current.getStore() !== undefined) return work();
  const until = performance.now() + ms;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), ms);
  timer.unref();
  const remainingMs = (): number => Math.max(0, until - performance.now());
  try {
    return await current.run({ ms, signal: ending.signal, remainingMs }, work);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Work that has to be done although the time of the call is up, within so many ms of its own: to find out what became
 * of a write whose answer did not come in time.
 */
export async function afterDeadline<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return current.exit(() => withDeadline(ms, work));
}

/** The deadline of the call that is being worked on; undefined outside of calls. */
export function callDeadline(): CallDeadline | undefined {
  return current.getStore();
}

/** `timeout`, in the words that every bound of time has. */
export function timeIsUp(what: string, ms: number, cause?: unknown): ThreatStackError {
  return new ThreatStackError("timeout", `${what} within ${ms / 1000} s`, {
    hint: "Ask for less, or raise THREATSTACK_TIMEOUT (seconds).",
    cause,
  });
}
