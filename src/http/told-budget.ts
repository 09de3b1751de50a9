import { createOtherSpenders } from "./notice-others.ts";
import type { RateState } from "./rate-state.ts";
import { MARGIN_MS, MINUTE_MS, type Spending, type SpendingLog } from "./spending-log.ts";

export interface ToldBudget {
  /** What an answer said of the budget; undefined where it said nothing. */
  learn(spending: Spending, rate: RateState | undefined, now: number): void;
  /** The API refused: nothing goes out for so long. */
  pause(ms: number, now: number): void;
  /** Requests a minute: what was set, or less where the API tells less. */
  limit(): number;
  /** Requests that surely fit by what the API told last; Infinity where that no longer counts. */
  room(now: number): number;
  /** When `room` is worth asking again; undefined where only an answer can change it. */
  opensAt(now: number): number | undefined;
  /** Requests that may be without an answer at once. */
  spread(now: number): number;
}

/** What the answers of one minute of the API say together. */
interface Told {
  readonly remaining: number;
  /** The minute ends between these two. */
  readonly endsFrom: number;
  readonly endsUntil: number;
  /** The youngest request whose answer is in here, and when that came. */
  readonly grantedTick: number;
  readonly at: number;
}

/** No more than the pool has connections. */
export const MAX_AT_ONCE = 16;
const FIRST_AT_ONCE = 2;
/** What the API told is old after so long where others spend too. */
const STALE_MS = 5000;
/** How much of our share of what is left goes out at once: others see that it is gone only by their next answer. */
const HELD_AT_ONCE = 0.5;
/** Share of the budget left to requests of others that are under way unseen. */
const LEFT_TO_OTHERS = 0.1;

/**
 * What the API says of the budget that all programs of the organization share (docs/threat-stack-api.md §2.0 [C]).
 * Where others spend too, requests go out in the proportion of our share and some of the budget is left alone,
 * so that ten programs at once find out about each other before it is gone.
 */
export function createToldBudget(log: SpendingLog, perMinute: number): ToldBudget {
  const others = createOtherSpenders(log);
  let told: Told | undefined;
  let answers = 0;
  let mute = false;
  let limit = perMinute;
  let pausedUntil = -Infinity;

  const current = (now: number) => (told !== undefined && now < told.endsUntil ? told : undefined);

  function room(now: number): number {
    if (now < pausedUntil) return 0;
    const known = current(now);
    if (known === undefined) return Infinity;
    const unsure = log.after(known.grantedTick).filter((entry) => !entry.told).length;
    const left = others.share(now) < 1 ? Math.floor(limit * LEFT_TO_OTHERS) : 0;
    return Math.max(0, known.remaining - unsure - left);
  }

  return {
    learn(spending, rate, now) {
      mute = rate === undefined && current(now) === undefined;
      if (rate?.limit !== undefined)
        limit = Math.max(1, Math.min(perMinute, Math.floor(rate.limit)));
      if (rate?.remaining === undefined) return;
      spending.told = true;
      others.compare(spending, rate.remaining, now);
      answers = current(now) === undefined ? 1 : answers + 1;
      told = join(told, toTold(spending, { ...rate, remaining: rate.remaining, at: now }));
    },
    pause(ms, now) {
      pausedUntil = Math.max(pausedUntil, now + ms);
    },
    limit: () => limit,
    room,
    opensAt(now) {
      const ends = [pausedUntil, told?.endsUntil ?? -Infinity].filter((end) => end > now);
      return ends.length === 0 ? undefined : Math.max(...ends);
    },
    spread(now) {
      if (mute) return MAX_AT_ONCE;
      const known = current(now);
      const most = known ? Math.min(MAX_AT_ONCE, FIRST_AT_ONCE + answers) : FIRST_AT_ONCE;
      const share = others.share(now);
      if (share === 1) return most;
      if (known === undefined || now - known.at > STALE_MS) return 1;
      return Math.max(1, Math.min(most, Math.floor(room(now) * share * HELD_AT_ONCE)));
    },
  };
}

/** The API looked at its clock after the grant and before the answer. */
function toTold(
  { grantedAt, grantedTick }: Spending,
  { remaining, resetMs = MINUTE_MS, at }: RateState & { readonly remaining: number },
): Told {
  return {
    remaining,
    endsFrom: grantedAt + resetMs,
    endsUntil: at + resetMs + MARGIN_MS,
    grantedTick,
    at,
  };
}

/** Answers of one minute: the least that is left counts all of them in. Of two minutes the later one counts. */
function join(told: Told | undefined, next: Told): Told {
  if (told === undefined || next.endsFrom > told.endsUntil) return next;
  if (next.endsUntil < told.endsFrom) return told;
  return {
    remaining: Math.min(told.remaining, next.remaining),
    endsFrom: Math.max(told.endsFrom, next.endsFrom),
    endsUntil: Math.min(told.endsUntil, next.endsUntil),
    grantedTick: Math.max(told.grantedTick, next.grantedTick),
    at: next.at,
  };
}
