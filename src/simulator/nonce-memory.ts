/** Enough for hours of honest use between two sweeps. */
const SWEEP_AT = 10_000;

export interface NonceMemory {
  /** @throws Error when this nonce was used before and is still remembered. */
  use(nonce: string): void;
}

/** Remembers a nonce for as long as a request that bears it could still pass the check of its time. */
export function createNonceMemory(options: {
  readonly clock: () => number;
  readonly keepMs: number;
}): NonceMemory {
  const seen = new Map<string, number>();
  let sweepAt = SWEEP_AT;
  return {
    use(nonce) {
      const now = options.clock();
      const until = seen.get(nonce);
      if (until !== undefined && until > now) throw new Error("nonce replayed");
      if (seen.size >= sweepAt) {
        for (const [old, end] of seen) if (end <= now) seen.delete(old);
        sweepAt = Math.max(SWEEP_AT, 2 * seen.size);
      }
      seen.set(nonce, now + options.keepMs);
    },
  };
}
