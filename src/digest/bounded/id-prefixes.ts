const PREFIX = 8;
/** So many prefixes are told apart by their whole hash before all move to the large table. */
const FEW = 16_384;
const FEW_SLOTS = 2 ** 16;
const SLOTS = 2 ** 22;
const MAX_TIMES = 2;

export interface IdPrefixes {
  add(id: string): void;
  /** The first 8 characters where no other id begins so, else the whole. */
  shorten(id: string): string;
}

/**
 * Tells which ids may be shown by their first 8 characters, in at most 1.3 MB for any number of ids.
 * Where two prefixes cannot be told apart both ids are shown in full, which is safe and rare.
 */
export function createIdPrefixes(): IdPrefixes {
  const hashes = new Int32Array(FEW_SLOTS);
  let times = createTimes(FEW_SLOTS);
  let few = 0;

  function slotOf(hash: number): number {
    if (times.slots === SLOTS) return hash & (SLOTS - 1);
    let slot = hash & (FEW_SLOTS - 1);
    while (times.of(slot) !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (FEW_SLOTS - 1);
    return slot;
  }

  function move(): void {
    const before = times;
    times = createTimes(SLOTS);
    for (let slot = 0; slot < FEW_SLOTS; slot += 1) {
      times.add((hashes[slot] ?? 0) & (SLOTS - 1), before.of(slot));
    }
  }

  return {
    add(id) {
      const hash = prefixHash(id);
      const slot = slotOf(hash);
      const isNew = times.of(slot) === 0;
      times.add(slot, 1);
      if (!isNew || times.slots === SLOTS) return;
      hashes[slot] = hash;
      few += 1;
      if (few > FEW) move();
    },
    shorten(id) {
      if (id.length <= PREFIX + 2) return id;
      return times.of(slotOf(prefixHash(id))) === 1 ? id.slice(0, PREFIX) : id;
    },
  };
}

/** How often each slot was taken: never, once or more often, in two bits. */
function createTimes(slots: number): {
  readonly slots: number;
  of(slot: number): number;
  add(slot: number, times: number): void;
} {
  const words = new Uint32Array(slots >>> 4);

  function of(slot: number): number {
    return ((words[slot >>> 4] ?? 0) >>> ((slot & 15) << 1)) & 3;
  }

  return {
    slots,
    of,
    add(slot, times) {
      const before = of(slot);
      const now = Math.min(MAX_TIMES, before + times);
      words[slot >>> 4] = (words[slot >>> 4] ?? 0) ^ ((before ^ now) << ((slot & 15) << 1));
    },
  };
}

/** 32 bits of the first characters (FNV-1a, mixed once more). */
function prefixHash(id: string): number {
  let hash = 0x811c9dc5;
  const length = Math.min(id.length, PREFIX);
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 12);
}
