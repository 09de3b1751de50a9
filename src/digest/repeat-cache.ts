import { hashText } from "./hash.ts";

/** Remembers values by key, in bounded memory. */
export interface RepeatCache<T> {
  get(key: string): T | undefined;
  /** `keep` makes what is kept of the value; called only when it is. */
  offer(key: string, value: T, keep: (value: T) => T): void;
}

const SLOTS = 2 ** 13;

/**
 * Keeps the first `max` values; then a newcomer takes the place of the oldest, but only when it is
 * offered again. Of a million keys that come once each none is kept: what is kept and soon dropped
 * is the garbage that is collected last.
 */
export function createRepeatCache<T>(max: number): RepeatCache<T> {
  const kept = new Map<string, T>();
  const offered = new Int32Array(SLOTS);

  function isOfferedAgain(key: string): boolean {
    const hash = hashText(key) | 0;
    const slot = hash & (SLOTS - 1);
    if (offered[slot] === hash) return true;
    offered[slot] = hash;
    return false;
  }

  return {
    get: (key) => kept.get(key),
    offer(key, value, keep) {
      if (kept.size >= max) {
        if (!isOfferedAgain(key)) return;
        const [oldest] = kept.keys();
        if (oldest !== undefined) kept.delete(oldest);
      }
      kept.set(key, keep(value));
    },
  };
}
