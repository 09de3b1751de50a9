const KEYWORDS = new Set([
  "and",
  "or",
  "not",
  "like",
  "starts_with",
  "ends_with",
  "null",
  "true",
  "false",
]);
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const BARE_WORD = /^[\w.$@:/#%*+-]+$/;

/** Reserved words, in any case. */
export function isKeyword(word: string): boolean {
  return KEYWORDS.has(word.toLowerCase());
}

/** A number that JSON could hold too; what overflows is text. */
export function isNumber(word: string): boolean {
  return NUMBER.test(word) && Number.isFinite(Number(word));
}

/** True when a field of this name is read back without quotes. */
export function isBareField(name: string): boolean {
  return BARE_WORD.test(name) && !isKeyword(name) && !isNumber(name);
}
