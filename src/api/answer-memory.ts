export interface MemoryLimits {
  readonly maxEntries: number;
  /** Of all entries together. */
  readonly maxBytes: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface AnswerMemory<T> {
  get(key: string): T | undefined;
  keep(key: string, value: T, kept: { readonly bytes: number; readonly ttlMs: number }): void;
}

interface Entry<T> {
  readonly value: T;
  readonly bytes: number;
  readonly until: number;
}

/** A short, bounded memory; the oldest goes first. */
export function createAnswerMemory<T>(limits: MemoryLimits): AnswerMemory<T> {
  const { maxEntries, maxBytes, now } = limits;
  const entries = new Map<string, Entry<T>>();
  let total = 0;

  function drop(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined || entry.until > now()) return entry?.value;
      drop(key);
      return undefined;
    },
    keep(key, value, { bytes, ttlMs }) {
      drop(key);
      entries.set(key, { value, bytes, until: now() + ttlMs });
      total += bytes;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && total <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}
