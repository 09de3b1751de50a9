import { looksLikeKey } from "../text/looks-like-key.ts";

const MAX_CHARS = 24;

/** What was given, as an error may repeat it: where it could be a key in the wrong place, by its length only. */
export function quoteValue(value: string): string {
  const isShown = value.length <= MAX_CHARS && !looksLikeKey(value);
  return isShown ? `"${value}"` : `a value of ${value.length} characters`;
}
