const WINDOW_MS = 60_000;

export interface RateState {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until the budget is whole again. */
  readonly resetMs: number;
}

/**
 * The budget of an organization, shared by all its users (docs/threat-stack-api.md §2.0 [C]).
 * A window opens with the first request after the last one ended; how the service counts is unknown [I].
 */
export function createRateLimit(options: {
  readonly perMinute: number;
  readonly clock: () => number;
}): () => RateState {
  const { perMinute: limit, clock } = options;
  let opened = Number.NEGATIVE_INFINITY;
  let used = 0;
  return () => {
    const now = clock();
    if (now - opened >= WINDOW_MS || now < opened) {
      opened = now;
      used = 0;
    }
    const allowed = used < limit;
    if (allowed) used += 1;
    return { allowed, limit, remaining: limit - used, resetMs: opened + WINDOW_MS - now };
  };
}

/** Milliseconds left in `x-rate-limit-reset` [C]; that `x-rate-limit-limit` exists is likely [I]. */
export function rateHeaders(state: RateState): Record<string, string> {
  return {
    "x-rate-limit-limit": String(state.limit),
    "x-rate-limit-remaining": String(state.remaining),
    "x-rate-limit-reset": String(state.resetMs),
  };
}
