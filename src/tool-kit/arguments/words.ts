/** Longer is no number, no word and no id, only work. */
const MAX_WORD_CHARS = 400;

const OPENING = new Set("\"'`“”„‟‘’‚‛«»‹›<([{");
const CLOSING = new Set("\"'`“”„‟‘’‚‛«»‹›>)]},;");

/** A word without blanks, quotes and brackets around it; a long text as it is. */
export function bare(text: string): string {
  const word = text.trim();
  if (word.length > MAX_WORD_CHARS) return word;
  let [start, end] = [0, word.length];
  while (start < end && isAround(word[start], OPENING)) start += 1;
  while (end > start && isAround(word[end - 1], CLOSING)) end -= 1;
  return word.slice(start, end);
}

const PAIRS = new Set([`""`, "''", "``", "“”", "‘’", "«»", "<>", "()", "[]"]);

/** One for a person, one for JSON. */
const MAX_PAIRS = 2;

/** A word without blanks around it, nor pairs of quotes or brackets. */
export function unquoted(text: string): string {
  let word = text.trim();
  for (let pairs = 0; pairs < MAX_PAIRS && word.length > 1; pairs += 1) {
    if (!PAIRS.has(word.charAt(0) + word.charAt(word.length - 1))) break;
    word = word.slice(1, -1).trim();
  }
  return word;
}

function isAround(character: string | undefined, marks: ReadonlySet<string>): boolean {
  return character !== undefined && (marks.has(character) || character.trim() === "");
}

/** What programs write for nothing. */
const NOTHING = /^(?:null|undefined|none|nil|nan|n\/a)$/i;
/** In free text the others may be words that are looked for. */
const NOTHING_IN_TEXT = /^(?:null|undefined|NULL|None)$/;

export function isNothingWord(text: string): boolean {
  const word = bare(text);
  return word === "" || NOTHING.test(word);
}

export function isNothingText(text: string): boolean {
  const written = text.trim();
  return ["", '""', "''"].includes(written) || NOTHING_IN_TEXT.test(written);
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** Thousands set apart by commas, blanks, or as in program text. */
const GROUPED = /^[+-]?\d{1,3}(?:([, _'’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

/** `2`, ` 2.0 `, `1,000`; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  if (text.length > MAX_WORD_CHARS) return undefined;
  const word = bare(text.normalize("NFKC"));
  const digits = GROUPED.test(word) ? word.replaceAll(/[, _'’]/g, "") : word;
  return NUMBER.test(digits) ? Number(digits) : undefined;
}

const YES = new Set(["true", "yes", "on", "y", "t", "1"]);
const NO = new Set(["false", "no", "off", "n", "f", "0"]);

export function readBoolean(text: string): boolean | undefined {
  const word = foldWord(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** The same for words that differ in case, blanks, `-` and `_` only; "" for a long text. */
export function foldWord(text: string): string {
  if (text.length > MAX_WORD_CHARS) return "";
  return bare(text.normalize("NFKC"))
    .toLowerCase()
    .replaceAll(/[-_\s]/g, "");
}

/** The list or object that a text holds as JSON, also as JSON of a JSON text. */
export function readJson(text: string): unknown {
  const written = text.trim();
  if (!/^["[{]/.test(written)) return undefined;
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "string" ? readJson(value) : value;
  } catch {
    return undefined;
  }
}
