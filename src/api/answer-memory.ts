export interface MemoryLimits {
  readonly maxEntries: number;
  /** Of all entries together; any by default. */
  readonly maxBytes?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Keeping {
  readonly bytes: number;
  readonly ttlMs: number;
  /** When it was asked for, epoch milliseconds. */
  readonly askedAt: number;
}

export interface AnswerMemory<T> {
  get(key: string): T | undefined;
  /** Until when an entry stands, epoch milliseconds; undefined where there is none. */
  until(key: string): number | undefined;
  keep(key: string, value: T, keeping: Keeping): void;
  /** Drops what was asked for before that moment, and will not keep it when it arrives later. */
  forgetBefore(at: number): void;
}

interface Entry<T> extends Keeping {
  readonly value: T;
  readonly until: number;
}

/** A short, bounded memory; the oldest goes first. */
export function createAnswerMemory<T>(limits: MemoryLimits): AnswerMemory<T> {
  const { maxEntries, maxBytes = Infinity, now } = limits;
  const entries = new Map<string, Entry<T>>();
  let total = 0;
  let notBefore = Number.NEGATIVE_INFINITY;

  function drop(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  function standing(key: string): Entry<T> | undefined {
    const entry = entries.get(key);
    if (entry === undefined || entry.until > now()) return entry;
    drop(key);
    return undefined;
  }

  return {
    get: (key) => standing(key)?.value,
    until: (key) => standing(key)?.until,
    keep(key, value, keeping) {
      if (keeping.askedAt < notBefore) return;
      drop(key);
      entries.set(key, { ...keeping, value, until: now() + keeping.ttlMs });
      total += keeping.bytes;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && total <= maxBytes) break;
        drop(oldest);
      }
    },
    forgetBefore(at) {
      notBefore = Math.max(notBefore, at);
      for (const [key, { askedAt }] of entries) if (askedAt < notBefore) drop(key);
    },
  };
}
