/**
 * Layout of the packed vocabulary, in 32-bit words:
 * `MAGIC`, number of merges, rank of each of the 256 bytes, bucket starts, then two words a merge.
 *
 * In byte-pair encoding two tokens that stand side by side become one if their bytes together are
 * in the vocabulary. In o200k every token longer than a byte comes from exactly one pair, so a list
 * of pairs says the same as a list of byte strings, takes eight bytes an entry, and is compared
 * whole: a pair that is no merge can never be mistaken for one.
 */
export const MAGIC = 0x6f32306b;
export const BYTE_RANKS_AT = 2;
export const STARTS_AT = BYTE_RANKS_AT + 256;
export const BUCKET_COUNT = 1 << 17;
export const MERGES_AT = STARTS_AT + BUCKET_COUNT + 1;

/** A rank fits 18 bits, so a pair and what it becomes fit 54. */
const RANK_BITS = 18;
/** Returned when two tokens do not merge; above every rank. */
export const NO_MERGE = 1 << RANK_BITS;

/** The two words of a merge: left rank and low part of right, then high part of right and the result. */
const LOW_BITS = 32 - RANK_BITS;
const LOW_MASK = (1 << LOW_BITS) - 1;
const RANK_MASK = NO_MERGE - 1;

export interface TokenTable {
  /** Rank of the token that is this one byte. */
  readonly byteRanks: Uint32Array;
  /** Rank of the token that two tokens become, or `NO_MERGE`. */
  mergedRank(left: number, right: number): number;
}

/** Reads a packed table; throws when it is none. */
export function openTokenTable(words: Uint32Array): TokenTable {
  const length = MERGES_AT + 2 * (words[1] ?? 0);
  if (words[0] !== MAGIC || words.length !== length) {
    throw new Error("The token table is damaged or of another version.");
  }
  return {
    byteRanks: words.subarray(BYTE_RANKS_AT, STARTS_AT),
    mergedRank(left, right) {
      const start = STARTS_AT + bucketOf(left, right);
      const first = firstWord(left, right);
      const high = right >>> LOW_BITS;
      let at = MERGES_AT + 2 * words[start]!;
      const end = MERGES_AT + 2 * words[start + 1]!;
      for (; at < end; at += 2) {
        if (words[at] !== first) continue;
        const second = words[at + 1]!;
        if (second >>> RANK_BITS === high) return second & RANK_MASK;
      }
      return NO_MERGE;
    },
  };
}

/** The bucket a pair is looked for in. */
export function bucketOf(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) + Math.imul(right, 0x85ebca6b)) >>> 15;
}

export function firstWord(left: number, right: number): number {
  return ((left << LOW_BITS) | (right & LOW_MASK)) >>> 0;
}

export function secondWord(right: number, merged: number): number {
  return (((right >>> LOW_BITS) << RANK_BITS) | merged) >>> 0;
}
