const PREFIX = 8;
/** So many prefixes are told apart by their whole hash before all move to the large table. */
const FEW = 16_384;
const FEW_SLOTS = 2 ** 16;
const SLOTS = 2 ** 22;

export interface IdPrefixes {
  add(id: string): void;
  /** The first 8 characters where no other id begins so, else the whole. */
  shorten(id: string): string;
}

/**
 * Tells which ids may be shown by their first 8 characters, in at most 4 MB for any number of ids.
 * Where two prefixes cannot be told apart both ids are shown in full, which is safe and rare.
 */
export function createIdPrefixes(): IdPrefixes {
  const hashes = new Int32Array(FEW_SLOTS);
  /** Per slot: 0 unseen, 1 seen once, 2 seen more often. */
  let times = new Uint8Array(FEW_SLOTS);
  let few = 0;

  function slotOf(hash: number): number {
    if (times.length === SLOTS) return hash & (SLOTS - 1);
    let slot = hash & (FEW_SLOTS - 1);
    while (times[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (FEW_SLOTS - 1);
    return slot;
  }

  function move(): void {
    const before = times;
    times = new Uint8Array(SLOTS);
    for (let slot = 0; slot < FEW_SLOTS; slot += 1) {
      const large = (hashes[slot] ?? 0) & (SLOTS - 1);
      times[large] = Math.min(2, (times[large] ?? 0) + (before[slot] ?? 0));
    }
  }

  return {
    add(id) {
      const hash = prefixHash(id);
      const slot = slotOf(hash);
      const before = times[slot] ?? 0;
      if (before < 2) times[slot] = before + 1;
      if (before > 0 || times.length === SLOTS) return;
      hashes[slot] = hash;
      few += 1;
      if (few > FEW) move();
    },
    shorten(id) {
      if (id.length <= PREFIX + 2) return id;
      return times[slotOf(prefixHash(id))] === 1 ? id.slice(0, PREFIX) : id;
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
