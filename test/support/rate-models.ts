import type { RateState } from "../../src/http/rate-state.ts";

export interface Verdict extends RateState {
  readonly allowed: boolean;
}

export type RateModel = (limit: number, now: () => number) => () => Verdict;

const MINUTE_MS = 60_000;

/** How the service counts is not known: these are the ways in which APIs do it. */
export const RATE_MODELS: Readonly<Record<string, RateModel>> = {
  "a minute that begins with its first request": (limit, now) => {
    let opened = -Infinity;
    return counting(limit, now, () => {
      const isNew = now() - opened >= MINUTE_MS;
      if (isNew) opened = now();
      return { isNew, endsAt: opened + MINUTE_MS };
    });
  },
  "minutes by the clock": (limit, now) => {
    const offset = 17_000;
    let minute = -1;
    return counting(limit, now, () => {
      const next = Math.floor((now() + offset) / MINUTE_MS);
      const isNew = next !== minute;
      minute = next;
      return { isNew, endsAt: (next + 1) * MINUTE_MS - offset };
    });
  },
  "the last 60 seconds": (limit, now) => {
    let times: number[] = [];
    return () => {
      times = times.filter((time) => time > now() - MINUTE_MS);
      const allowed = times.length < limit;
      if (allowed) times.push(now());
      const resetMs = (times[0] ?? now()) + MINUTE_MS - now();
      return { allowed, limit, remaining: limit - times.length, resetMs, at: now() };
    };
  },
  "a bucket that fills up again": (limit, now) => {
    let tokens = limit;
    let filledAt = 0;
    return () => {
      tokens = Math.min(limit, tokens + ((now() - filledAt) * limit) / MINUTE_MS);
      filledAt = now();
      const allowed = tokens >= 1;
      if (allowed) tokens -= 1;
      const resetMs = ((limit - tokens) * MINUTE_MS) / limit;
      return { allowed, limit, remaining: Math.floor(tokens), resetMs, at: now() };
    };
  },
};

function counting(
  limit: number,
  now: () => number,
  look: () => { readonly isNew: boolean; readonly endsAt: number },
): () => Verdict {
  let used = 0;
  return () => {
    const { isNew, endsAt } = look();
    if (isNew) used = 0;
    const allowed = used < limit;
    if (allowed) used += 1;
    return { allowed, limit, remaining: limit - used, resetMs: endsAt - now(), at: now() };
  };
}
