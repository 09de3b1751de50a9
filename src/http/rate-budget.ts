import type { RequestPriority } from "./outgoing-request.ts";
import type { RateState } from "./rate-state.ts";
import { MARGIN_MS, MINUTE_MS, type Spending, createSpendingLog } from "./spending-log.ts";
import { createToldBudget } from "./told-budget.ts";

export interface RateBudget {
  /** Whether one more request may go out now. */
  mayGrant(priority: RequestPriority, now: number): boolean;
  grant(now: number): Spending;
  /** The head of the answer came; `rate` is what it said of the budget. */
  answered(spending: Spending, rate: RateState | undefined, now: number): void;
  /** No answer will come. */
  ended(spending: Spending, now: number): void;
  pause(ms: number, now: number): void;
  /** Tells of a request with so many before it how long it waits at the least, in ms. */
  forecast(now: number): (ahead: number, priority: RequestPriority) => number;
  /** When time alone may allow what is not allowed now. */
  nextChange(now: number): number | undefined;
  limit(): number;
}

/** Share of the budget that background requests leave to interactive ones. */
const LEFT_TO_INTERACTIVE = 0.25;
/** A request without an answer for so long is slow, and does not hold up others. */
const SLOW_MS = 5000;

/** What may be spent: what we spent in the last minute against the limit, and what the API says of it. */
export function createRateBudget(perMinute: number): RateBudget {
  const log = createSpendingLog();
  const told = createToldBudget(log, perMinute);

  const left = (priority: RequestPriority) =>
    priority === "background" ? Math.floor(told.limit() * LEFT_TO_INTERACTIVE) : 0;

  return {
    mayGrant(priority, now) {
      const room = Math.min(told.limit() - log.count(now), told.room(now));
      if (room <= left(priority)) return false;
      return log.unanswered().filter((at) => now - at < SLOW_MS).length < told.spread(now);
    },
    grant: (now) => log.grant(now),
    answered(spending, rate, now) {
      log.answer(spending, now);
      told.learn(spending, rate, now);
    },
    ended: (spending, now) => log.answer(spending, now),
    pause: (ms, now) => told.pause(ms, now),
    forecast(now) {
      log.count(now);
      const releases = log.releases(now);
      const room = told.room(now);
      const opensAt = told.opensAt(now) ?? now;
      return (ahead, priority) => {
        const most = Math.max(1, told.limit() - left(priority));
        const byLog = freeAt({ releases, most, now }, ahead) - now;
        const behind = ahead - room + left(priority);
        if (behind < 0) return byLog;
        return Math.max(byLog, opensAt - now + Math.floor(behind / most) * MINUTE_MS);
      };
    },
    nextChange(now) {
      const slow = log.unanswered().map((at) => at + SLOW_MS);
      const times = [...log.releases(now), ...slow, told.opensAt(now) ?? now];
      const coming = times.filter((time) => time > now);
      return coming.length === 0 ? undefined : Math.min(...coming);
    },
    limit: () => told.limit(),
  };
}

interface Slots {
  readonly releases: readonly number[];
  readonly most: number;
  readonly now: number;
}

/** When the request with so many before it finds a free slot of the minute, each used again as soon as it is free. */
function freeAt({ releases, most, now }: Slots, ahead: number): number {
  const rounds = Math.floor(ahead / most);
  const first = releases[(ahead % most) + releases.length - most] ?? now;
  return first + rounds * (MINUTE_MS + MARGIN_MS);
}
