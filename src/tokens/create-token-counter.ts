import { mergeBytes } from "./merge-bytes.ts";
import { splitText } from "./split-text.ts";
import type { TokenTable } from "./token-table.ts";

/** Pieces remembered: about 1 MiB when full. */
const CACHE_ENTRIES = 16_384;
/** Longer substrings are views in V8 and would keep the whole text they were cut from alive. */
const CACHED_LENGTH = 12;

export interface TokenCounter {
  /** Tokens in `text`; once above `limit`, any number above it. */
  count(text: string, limit: number): number;
}

export function createTokenCounter(table: TokenTable): TokenCounter {
  const encoder = new TextEncoder();
  let cache = new Map<string, number>();

  function countPiece(piece: string): number {
    const known = cache.get(piece);
    if (known !== undefined) return known;
    const tokens = mergeBytes(encoder.encode(piece), table);
    if (piece.length <= CACHED_LENGTH) {
      if (cache.size >= CACHE_ENTRIES) cache = new Map();
      cache.set(piece, tokens);
    }
    return tokens;
  }

  return {
    count(text, limit) {
      let total = 0;
      for (const [piece] of splitText(text)) {
        total += countPiece(piece);
        if (total > limit) break;
      }
      return total;
    },
  };
}
