import { hashText } from "./hash.ts";

const PREFIX = 8;
/** So many prefixes are counted exactly before all move to a table. */
const FEW = 16_384;
const SLOTS = 2 ** 23;

export interface IdPrefixes {
  add(id: string): void;
  /** The first 8 characters where no other id begins so, else the whole. */
  shorten(id: string): string;
}

/**
 * Tells which ids may be shown by their first 8 characters, in at most 8 MB for any number of ids.
 * Where two prefixes share a slot of the table both ids are shown in full, which is safe and rare.
 */
export function createIdPrefixes(): IdPrefixes {
  const few = new Map<number, number>();
  /** Per slot: 0 unseen, 1 seen once, 2 seen more often. */
  let slots: Uint8Array | undefined;

  return {
    add(id) {
      const hash = prefixHash(id);
      if (slots !== undefined) {
        mark(slots, hash, 1);
        return;
      }
      few.set(hash, (few.get(hash) ?? 0) + 1);
      if (few.size <= FEW) return;
      slots = new Uint8Array(SLOTS);
      for (const [known, times] of few) mark(slots, known, times);
      few.clear();
    },
    shorten(id) {
      if (id.length <= PREFIX + 2) return id;
      const hash = prefixHash(id);
      const times = slots === undefined ? few.get(hash) : slots[hash % SLOTS];
      return times === 1 ? id.slice(0, PREFIX) : id;
    },
  };
}

function mark(table: Uint8Array, hash: number, times: number): void {
  const slot = hash % SLOTS;
  table[slot] = Math.min(2, (table[slot] ?? 0) + times);
}

function prefixHash(id: string): number {
  return hashText(id.length > PREFIX ? id.slice(0, PREFIX) : id);
}
