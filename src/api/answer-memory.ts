export interface MemoryLimits {
  readonly maxEntries: number;
  /** Of all entries together; any by default. */
  readonly maxBytes?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The moment at which something was asked for. */
export interface Asked {
  /** Epoch milliseconds. */
  readonly at: number;
  /** How often something had been forgotten by then. */
  readonly generation: number;
}

export interface Keeping {
  readonly bytes: number;
  readonly ttlMs: number;
  readonly asked: Asked;
}

export interface AnswerMemory<T> {
  get(key: string): T | undefined;
  /** Until when an entry stands, epoch milliseconds; undefined where there is none. */
  until(key: string): number | undefined;
  /** To be taken before asking, and handed to `keep` with the answer. */
  asked(): Asked;
  keep(key: string, value: T, keeping: Keeping): void;
  /** Drops what was asked for before that moment, and will not keep it when it arrives later. */
  forgetBefore(at: number): void;
  /** Drops those whose key fits, and will not keep what was asked for before and arrives later, whatever its key. */
  forget(fits: (key: string) => boolean): void;
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
  let generation = 0;

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
    asked: () => ({ at: now(), generation }),
    keep(key, value, keeping) {
      const { asked } = keeping;
      if (asked.at < notBefore || asked.generation < generation) return;
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
      for (const [key, { asked }] of entries) if (asked.at < notBefore) drop(key);
    },
    forget(fits) {
      generation += 1;
      for (const key of entries.keys()) if (fits(key)) drop(key);
    },
  };
}
