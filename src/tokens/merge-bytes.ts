import { createMinHeap } from "./min-heap.ts";
import { NO_MERGE } from "./token-table.ts";
import type { TokenTable } from "./token-table.ts";

/** Up to this many bytes looking through all pairs is quicker than keeping them in order. */
const SHORT = 48;
/** A heap entry is rank and position in one number: lowest rank first, then leftmost. */
const POSITIONS = 2 ** 31;

/**
 * Number of tokens that a piece of text, as UTF-8, becomes: again and again the two neighbours
 * that make the token of lowest rank are joined, the leftmost first, until none are left that do.
 */
export function mergeBytes(bytes: Uint8Array, table: TokenTable): number {
  return bytes.length <= SHORT ? mergeShort(bytes, table) : mergeLong(bytes, table);
}

function mergeShort(bytes: Uint8Array, table: TokenTable): number {
  const parts = Array.from(bytes, (byte) => table.byteRanks[byte]!);
  const ranks = parts.map((part, at) => rankBetween(part, parts[at + 1]));
  function rankBetween(left: number | undefined, right: number | undefined): number {
    return left === undefined || right === undefined ? NO_MERGE : table.mergedRank(left, right);
  }
  for (;;) {
    let at = 0;
    for (let next = 1; next < ranks.length; next += 1) if (ranks[next]! < ranks[at]!) at = next;
    const merged = ranks[at] ?? NO_MERGE;
    if (merged === NO_MERGE) return parts.length;
    parts[at] = merged;
    parts.splice(at + 1, 1);
    ranks.splice(at + 1, 1);
    ranks[at] = rankBetween(merged, parts[at + 1]);
    if (at > 0) ranks[at - 1] = rankBetween(parts[at - 1], merged);
  }
}

/** The same with the pairs in a heap, so that a piece of any length takes near-linear time. */
function mergeLong(bytes: Uint8Array, table: TokenTable): number {
  const length = bytes.length;
  const part = Int32Array.from(bytes, (byte) => table.byteRanks[byte]!);
  const after = Int32Array.from(bytes, (_, at) => at + 1);
  const before = Int32Array.from(bytes, (_, at) => at - 1);
  /** What the part here and the one after it become, to know a heap entry that has gone stale. */
  const rank = new Int32Array(length).fill(NO_MERGE);
  const heap = createMinHeap();

  function look(at: number): void {
    const next = after[at]!;
    const merged = next < length ? table.mergedRank(part[at]!, part[next]!) : NO_MERGE;
    rank[at] = merged;
    if (merged !== NO_MERGE) heap.push(merged * POSITIONS + at);
  }

  for (let at = 0; at < length; at += 1) look(at);
  let parts = length;
  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    const at = entry % POSITIONS;
    const merged = (entry - at) / POSITIONS;
    if (rank[at] !== merged) continue;
    const gone = after[at]!;
    const next = after[gone]!;
    part[at] = merged;
    rank[gone] = NO_MERGE;
    after[at] = next;
    if (next < length) before[next] = at;
    look(at);
    if (before[at]! >= 0) look(before[at]!);
    parts -= 1;
  }
  return parts;
}
