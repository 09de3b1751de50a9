import { hashText } from "./hash.ts";

const PREFIX = 8;
/** So many ids share the small table before all move to the large one. */
const FEW = 16_384;
const SMALL = 2 ** 17;
const LARGE = 2 ** 23;

export interface IdPrefixes {
  add(id: string): void;
  /** The first 8 characters where no other id begins so, else the whole. */
  shorten(id: string): string;
}

/**
 * Tells which ids may be shown by their first 8 characters, in at most 8 MB for any number of ids.
 * Where two prefixes share a slot both ids are shown in full, which is safe and rare.
 */
export function createIdPrefixes(): IdPrefixes {
  /** Per slot: 0 unseen, 1 seen once, 2 seen more often. */
  let slots = new Uint8Array(SMALL);
  const few: number[] = [];

  function mark(hash: number): void {
    const slot = hash % slots.length;
    if (slots[slot] !== 2) slots[slot]! += 1;
  }

  return {
    add(id) {
      const hash = prefixHash(id);
      if (slots.length === SMALL) {
        few.push(hash);
        if (few.length > FEW) {
          slots = new Uint8Array(LARGE);
          for (const known of few) mark(known);
          few.length = 0;
          return;
        }
      }
      mark(hash);
    },
    shorten(id) {
      if (id.length <= PREFIX + 2) return id;
      return slots[prefixHash(id) % slots.length] === 1 ? id.slice(0, PREFIX) : id;
    },
  };
}

function prefixHash(id: string): number {
  return hashText(id.length > PREFIX ? id.slice(0, PREFIX) : id);
}
