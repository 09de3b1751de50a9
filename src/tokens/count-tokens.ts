import { readFileSync } from "node:fs";
import { endianness } from "node:os";
import { createTokenCounter } from "./create-token-counter.ts";
import type { TokenCounter } from "./create-token-counter.ts";
import { openTokenTable } from "./token-table.ts";

/** Read on the first call, because most starts of the program count nothing. */
let counter: TokenCounter | undefined;

/**
 * Exact number of o200k_base tokens in `text`. Special tokens count as the plain text they are,
 * a lone surrogate as U+FFFD. The first call reads the table (about 2 MB).
 */
export function countTokens(text: string): number {
  counter ??= readCounter();
  return counter.count(text, Number.POSITIVE_INFINITY);
}

/** Whether `text` has at most `max` tokens; stops counting as soon as it is known. */
export function withinTokens(text: string, max: number): boolean {
  const bytes = Buffer.byteLength(text);
  if (bytes <= max) return true;
  if (bytes > max * LONGEST_TOKEN_BYTES) return false;
  counter ??= readCounter();
  return counter.count(text, max) <= max;
}

const LONGEST_TOKEN_BYTES = 128;

function readCounter(): TokenCounter {
  const bytes = readFileSync(new URL("o200k.bin", import.meta.url));
  if (endianness() === "BE") bytes.swap32();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return createTokenCounter(openTokenTable(words));
}
