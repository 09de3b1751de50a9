import { LONGEST_WAIT_MS } from "./bounded-wait.ts";
import { MARGIN_MS, MINUTE_MS } from "./minute-log.ts";
import type { RateState } from "./rate-state.ts";

/** What answers say of the budget. It is obeyed for a minute at most: then only what we sent counts again. */
export interface ToldRoom {
  /** `order` is the request's place among all that went out; undefined where the answer said nothing. */
  learn(rate: RateState | undefined, at: { readonly now: number; readonly order: number }): void;
  pause(ms: number, now: number): void;
  /** Requests that fit by what was told beside those without an answer; Infinity where nothing was told. */
  left(now: number, unanswered: number): number;
  /** When what was told no longer counts; `now` where nothing does. */
  opensAt(now: number): number;
  /** What was set, or less where the API tells less. */
  limit(now: number): number;
}

export function createToldRoom(perMinute: number): ToldRoom {
  let room = { remaining: Infinity, until: -Infinity, order: 0 };
  let most = { limit: perMinute, until: -Infinity };
  let pausedUntil = -Infinity;
  return {
    learn(rate, { now, order }) {
      const { limit, remaining, resetMs = MINUTE_MS } = rate ?? {};
      if (limit !== undefined)
        most = { limit: Math.max(1, Math.floor(limit)), until: now + MINUTE_MS };
      // Counted by the API all the same.
      if (remaining === undefined) room = { ...room, remaining: room.remaining - 1 };
      else if (order > room.order) room = { remaining, until: now + resetMs + MARGIN_MS, order };
      // An answer that was overtaken can only tell that less is left.
      else room = { ...room, remaining: Math.min(room.remaining, remaining) };
    },
    pause(ms, now) {
      pausedUntil = Math.max(pausedUntil, now + Math.min(ms, LONGEST_WAIT_MS));
    },
    left(now, unanswered) {
      if (now < pausedUntil) return 0;
      return now < room.until ? Math.max(0, room.remaining - unanswered) : Infinity;
    },
    opensAt: (now) => Math.max(now, pausedUntil, room.until),
    limit: (now) => (now < most.until ? Math.min(perMinute, most.limit) : perMinute),
  };
}
