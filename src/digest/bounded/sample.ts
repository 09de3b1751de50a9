export interface Sampled {
  /** A hash of the key, evenly spread below 2^53. */
  readonly hash: number;
}

/**
 * A map with at most `cap` entries, whichever order keys come in: when there are too many, those
 * with a hash above a falling threshold leave for good. So an entry that stays was there from its
 * first event on, and its counts are exact.
 */
export interface Sample<T extends Sampled> {
  get(key: string): T | undefined;
  /** Whether an entry of this hash would be kept. */
  admits(hash: number): boolean;
  /** Keeps `entry` unless its hash is above the threshold. */
  set(key: string, entry: T): void;
  /** Lowers the cap. */
  shrink(cap: number): void;
  readonly entries: ReadonlyMap<string, T>;
  /** Share of all keys that are kept: 1 until the first one left. */
  share(): number;
}

const ALL = 2 ** 53;

export function createSample<T extends Sampled>(initialCap: number): Sample<T> {
  const entries = new Map<string, T>();
  let threshold = ALL;
  let cap = initialCap;

  function enforce(): void {
    while (entries.size > cap && threshold > 1) {
      threshold /= 2;
      for (const [key, { hash }] of entries) if (hash >= threshold) entries.delete(key);
    }
  }

  return {
    get: (key) => entries.get(key),
    admits: (hash) => hash < threshold,
    set(key, entry) {
      if (entry.hash >= threshold) return;
      entries.set(key, entry);
      enforce();
    },
    shrink(next) {
      cap = next;
      enforce();
    },
    entries,
    share: () => threshold / ALL,
  };
}
