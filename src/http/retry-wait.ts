import type { Failure } from "./attempt.ts";
import { boundedWaitMs, LONGEST_WAIT_MS } from "./bounded-wait.ts";
import { budgetUsedUp } from "./budget-used-up.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import { readRateState } from "./rate-state.ts";

/** With the waits below, a host that stays dead is given up after four to eight seconds. */
const MAX_ATTEMPTS = 5;
const FIRST_MS = 500;
/** Clients of the service added a quarter of a second to the reset it announced (docs/threat-stack-api.md §2.0 [C]). */
const RESET_MARGIN_MS = 250;

export interface Moment {
  /** What is left of the operation's time. */
  readonly remainingMs: number;
  /** Epoch ms. */
  readonly now: number;
  /** In 0..1. */
  readonly random: number;
}

/**
 * How long to wait before the next attempt, in ms: what the server asked for, or exponential backoff with jitter.
 * Throws the last failure when another attempt is not safe, cannot help, or does not fit into the time left.
 */
export function retryWaitMs(
  failures: readonly Failure[],
  request: OutgoingRequest,
  moment: Moment,
): number {
  const last = failures.at(-1);
  if (last === undefined) return 0;
  if (failures.length >= MAX_ATTEMPTS || !mayRepeat(last, failures, request)) throw last.error;
  const waitMs = announcedWaitMs(last, moment.now) ?? backoffMs(failures.length, moment.random);
  if (waitMs < moment.remainingMs) return waitMs;
  if (last.error.code !== "rate_limited") throw last.error;
  const { message, upstream } = last.error;
  throw budgetUsedUp(message, waitMs, {
    status: 429,
    cause: last.error,
    ...(upstream !== undefined && { upstream }),
  });
}

/** A request that may have done its work is sent again only if doing it twice does no harm. */
function mayRepeat(last: Failure, failures: readonly Failure[], request: OutgoingRequest): boolean {
  if (last.retry === "unsent") return true;
  if (last.retry === "final" || request.retry === "never") return false;
  return last.retry === "maybe-sent" || failures.filter(({ retry }) => retry === "once").length < 2;
}

/** Between half and all of 0.5 s, 1 s, 2 s, 4 s. */
function backoffMs(attempt: number, random: number): number {
  return FIRST_MS * 2 ** (attempt - 1) * (0.5 + random / 2);
}

/**
 * What the answer asked for, a minute at most: on 429 `x-rate-limit-reset` is milliseconds left [C]; `Retry-After` is
 * seconds or a date.
 */
export function announcedWaitMs({ headers, error }: Failure, now: number): number | undefined {
  if (headers === undefined) return undefined;
  const resetMs = readRateState(headers, now)?.resetMs;
  if (error.code === "rate_limited" && resetMs !== undefined) {
    return Math.min(LONGEST_WAIT_MS, resetMs + RESET_MARGIN_MS);
  }
  const retryAfter = String(headers["retry-after"] ?? "").trim();
  if (retryAfter === "") return undefined;
  const told = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter);
  return boundedWaitMs(told, now);
}
