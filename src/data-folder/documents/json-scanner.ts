/** What a scan found: the value's end, the first byte that no JSON has there, or the end of the bytes. */
export type Scanned =
  | { readonly is: "whole"; readonly end: number }
  | { readonly is: "broken"; readonly at: number }
  | { readonly is: "open" };

export interface JsonScanner {
  /** Goes on with the bytes from `from` on; they follow those of the last call. */
  scan(bytes: Uint8Array, from: number): Scanned;
  /** The brackets that are open, the outermost first. */
  readonly open: readonly Bracket[];
}

export type Bracket = "{" | "[";

/** Deeper values are no telemetry. */
const MAX_DEPTH = 1000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

type Expects = "value" | "valueOrEnd" | "keyOrEnd" | "key" | "colon" | "commaOrEnd";

const OPEN: Scanned = { is: "open" };

/**
 * Finds the end of one object or array that comes in pieces, and notices as early as it can where it is no
 * JSON: a line that was cut must not take those behind it along. `JSON.parse` judges numbers and escapes.
 */
export function createJsonScanner(): JsonScanner {
  const open: Bracket[] = [];
  let expects: Expects = "value";
  let isQuoted = false;
  let isEscaped = false;
  let isKey = false;
  let isWord = false;

  const afterValue = (): boolean => {
    expects = "commaOrEnd";
    return open.length === 0;
  };
  /** From inside a string to behind its end; -1 for a byte that no string holds, the length where it goes on. */
  const skipString = (bytes: Uint8Array, from: number): number => {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isEscaped) isEscaped = false;
      else if (byte === BACKSLASH) isEscaped = true;
      else if (byte === QUOTE) {
        isQuoted = false;
        return at + 1;
      } else if (byte < 0x20) return -1 - at;
    }
    return bytes.length;
  };
  const push = (bracket: Bracket): boolean => {
    if (expects !== "value" && expects !== "valueOrEnd") return false;
    open.push(bracket);
    expects = bracket === "{" ? "keyOrEnd" : "valueOrEnd";
    return open.length <= MAX_DEPTH;
  };
  const pop = (bracket: Bracket): boolean => {
    const mayEnd = bracket === "{" ? "keyOrEnd" : "valueOrEnd";
    if (expects !== "commaOrEnd" && expects !== mayEnd) return false;
    if (open.at(-1) !== bracket) return false;
    open.pop();
    afterValue();
    return true;
  };
  const beginString = (): boolean => {
    isKey = expects === "key" || expects === "keyOrEnd";
    if (!isKey && expects !== "value" && expects !== "valueOrEnd") return false;
    isQuoted = true;
    expects = isKey ? "colon" : "commaOrEnd";
    return true;
  };
  const comma = (): boolean => {
    if (expects !== "commaOrEnd") return false;
    expects = open.at(-1) === "{" ? "key" : "value";
    return true;
  };
  const colon = (): boolean => {
    if (expects !== "colon") return false;
    expects = "value";
    return true;
  };
  /** A number, or true, false, null. */
  const word = (): boolean => {
    if (isWord) return true;
    if (expects !== "value" && expects !== "valueOrEnd") return false;
    isWord = true;
    expects = "commaOrEnd";
    return true;
  };
  const take = (byte: number): boolean => {
    if (isWordByte(byte)) return word();
    isWord = false;
    switch (byte) {
      case QUOTE:
        return beginString();
      case OPEN_OBJECT:
        return push("{");
      case OPEN_ARRAY:
        return push("[");
      case CLOSE_OBJECT:
        return pop("{");
      case CLOSE_ARRAY:
        return pop("[");
      case COMMA:
        return comma();
      case COLON:
        return colon();
      default:
        return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
    }
  };

  return {
    open,
    scan(bytes, from) {
      let at = from;
      while (at < bytes.length) {
        if (isQuoted) {
          const next = skipString(bytes, at);
          if (next < 0) return { is: "broken", at: -1 - next };
          at = next;
          continue;
        }
        if (!take(bytes[at] ?? 0)) return { is: "broken", at };
        at += 1;
        if (open.length === 0) return { is: "whole", end: at };
      }
      return OPEN;
    },
  };
}

function isWordByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x2d ||
    byte === 0x2b ||
    byte === 0x2e ||
    byte === 0x45
  );
}
