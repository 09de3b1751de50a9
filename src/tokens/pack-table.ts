import {
  BUCKET_COUNT,
  bucketOf,
  BYTE_RANKS_AT,
  firstWord,
  MAGIC,
  MERGES_AT,
  secondWord,
  STARTS_AT,
} from "./token-table.ts";

interface Merge {
  readonly left: number;
  readonly right: number;
  readonly merged: number;
}

/**
 * Packs a vocabulary, given as the bytes of each token in rank order, for `openTokenTable`.
 * Throws when a token cannot be reached by merging two others, which the layout relies on.
 */
export function packTable(tokens: readonly Uint8Array[]): Uint32Array {
  const names = tokens.map((bytes) => Buffer.from(bytes).toString("latin1"));
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  const merges = names.flatMap((name, merged) =>
    name.length === 1 ? [] : [{ ...lastPair(name, ranks), merged }],
  );
  const words = new Uint32Array(MERGES_AT + 2 * merges.length);
  words[0] = MAGIC;
  words[1] = merges.length;
  for (let byte = 0; byte < 256; byte += 1) {
    words[BYTE_RANKS_AT + byte] = rankOf(String.fromCharCode(byte), ranks);
  }
  placeMerges(words, merges);
  return words;
}

/** The two tokens that `name` is, just before the merge that makes it. */
function lastPair(name: string, ranks: ReadonlyMap<string, number>): Omit<Merge, "merged"> {
  const parts = Array.from(name);
  while (parts.length > 2) {
    let best = Number.POSITIVE_INFINITY;
    let bestAt = -1;
    for (let at = 0; at + 1 < parts.length; at += 1) {
      const rank = ranks.get(parts[at]! + parts[at + 1]!) ?? Number.POSITIVE_INFINITY;
      if (rank < best) [best, bestAt] = [rank, at];
    }
    if (bestAt < 0) throw new Error(`Token ${String(ranks.get(name))} is made of no two others.`);
    parts.splice(bestAt, 2, parts[bestAt]! + parts[bestAt + 1]!);
  }
  return { left: rankOf(parts[0]!, ranks), right: rankOf(parts[1] ?? "", ranks) };
}

function rankOf(name: string, ranks: ReadonlyMap<string, number>): number {
  const rank = ranks.get(name);
  if (rank === undefined) throw new Error(`No token is "${name}".`);
  return rank;
}

/** Sorts the merges into their buckets, each bucket in rank order, and writes where each begins. */
function placeMerges(words: Uint32Array, merges: readonly Merge[]): void {
  const buckets: Merge[][] = Array.from({ length: BUCKET_COUNT }, () => []);
  for (const merge of merges) buckets[bucketOf(merge.left, merge.right)]!.push(merge);
  let placed = 0;
  for (const [bucket, contents] of buckets.entries()) {
    words[STARTS_AT + bucket] = placed;
    for (const { left, right, merged } of contents) {
      words[MERGES_AT + 2 * placed] = firstWord(left, right);
      words[MERGES_AT + 2 * placed + 1] = secondWord(right, merged);
      placed += 1;
    }
  }
  words[STARTS_AT + BUCKET_COUNT] = placed;
}
