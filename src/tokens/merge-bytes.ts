import { NO_MERGE } from "./token-table.ts";
import type { TokenTable } from "./token-table.ts";

/** Number of tokens that a piece of text, as UTF-8, becomes. */
export function mergeBytes(bytes: Uint8Array, table: TokenTable): number {
  const parts = Array.from(bytes, (byte) => table.byteRanks[byte]!);
  for (;;) {
    let best = NO_MERGE;
    let bestAt = -1;
    for (let at = 0; at + 1 < parts.length; at += 1) {
      const rank = table.mergedRank(parts[at]!, parts[at + 1]!);
      if (rank < best) [best, bestAt] = [rank, at];
    }
    if (bestAt < 0) return parts.length;
    parts.splice(bestAt, 2, best);
  }
}
