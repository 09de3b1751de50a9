import { hashText } from "./hash.ts";

const PREFIX = 8;
const SLOTS = 2 ** 23;

/**
 * Tells which ids may be shown by their first 8 characters. A constant few MB for any number of
 * ids; where two prefixes share a slot both are shown in full, which is safe and rare.
 */
export function createIdPrefixes(): { add(id: string): void; shorten(id: string): string } {
  /** Per slot: 0 unseen, 1 seen once, 2 seen more often. */
  const seen = new Uint8Array(SLOTS);
  return {
    add(id) {
      const slot = slotOf(id);
      const count = seen[slot] ?? 0;
      if (count < 2) seen[slot] = count + 1;
    },
    shorten(id) {
      if (id.length <= PREFIX + 2) return id;
      return seen[slotOf(id)] === 1 ? id.slice(0, PREFIX) : id;
    },
  };
}

function slotOf(id: string): number {
  return hashText(id.slice(0, PREFIX)) % SLOTS;
}
