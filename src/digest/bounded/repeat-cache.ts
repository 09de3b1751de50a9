import { hashText } from "../../event-fields/hash-text.ts";

/** Remembers values by key, in bounded memory. */
export interface RepeatCache<T> {
  get(key: string): T | undefined;
  /** `keep` makes what is kept of the value; called only when it is. */
  offer(key: string, value: T, keep: (value: T) => T): void;
}

const SLOTS = 2 ** 13;
/** Offers that make a newcomer one that keeps coming. */
const TIMES = 5;

/**
 * Keeps the first `max` values; then a newcomer takes the place of the oldest, but only when it has
 * been offered several times. Of a million keys that seldom come few are kept: what is kept and soon
 * dropped is the garbage that is collected last.
 */
export function createRepeatCache<T>(max: number): RepeatCache<T> {
  const kept = new Map<string, T>();
  const offered = new Int32Array(SLOTS);
  const times = new Uint8Array(SLOTS);

  function keepsComing(key: string): boolean {
    const hash = hashText(key) | 0;
    const slot = hash & (SLOTS - 1);
    const time = offered[slot] === hash ? (times[slot] ?? 0) + 1 : 1;
    offered[slot] = hash;
    times[slot] = time % TIMES;
    return time === TIMES;
  }

  return {
    get: (key) => kept.get(key),
    offer(key, value, keep) {
      if (kept.size >= max) {
        if (!keepsComing(key)) return;
        const [oldest] = kept.keys();
        if (oldest !== undefined) kept.delete(oldest);
      }
      kept.set(key, keep(value));
    },
  };
}
