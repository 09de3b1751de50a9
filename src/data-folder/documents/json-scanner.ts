/** What a scan found: the value's end, the first byte that no JSON has there, or the end of the bytes. */
export type Scanned =
  | { readonly is: "whole"; readonly end: number }
  | { readonly is: "broken"; readonly at: number }
  | { readonly is: "open" };

export type Bracket = "{" | "[";

/** Deeper values are no telemetry. */
const MAX_DEPTH = 1000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

const BLANKS: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09]);

type Expects = "value" | "valueOrEnd" | "keyOrEnd" | "key" | "colon" | "commaOrEnd";

const OPEN: Scanned = { is: "open" };

/**
 * Finds the end of one object or array that comes in pieces, and notices as early as it can where it is no
 * JSON: a line that was cut must not take those behind it along. `JSON.parse` judges numbers and escapes.
 */
export class JsonScanner {
  /** The brackets that are open, the outermost first. */
  readonly open: Bracket[] = [];
  #expects: Expects = "value";
  #isQuoted = false;
  #isEscaped = false;
  #isWord = false;

  /** Goes on with the bytes from `from` on; they follow those of the last call. */
  scan(bytes: Uint8Array, from: number): Scanned {
    let at = from;
    while (at < bytes.length) {
      if (this.#isQuoted) {
        const next = this.#skipString(bytes, at);
        if (next < 0) return { is: "broken", at: -1 - next };
        at = next;
        continue;
      }
      if (!this.#take(bytes[at] ?? 0)) return { is: "broken", at };
      at += 1;
      if (this.open.length === 0) return { is: "whole", end: at };
    }
    return OPEN;
  }

  /** To behind the string's end, or the length where it goes on; below 0 for a byte that no string holds. */
  #skipString(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#isQuoted = false;
        return at + 1;
      } else if (byte < 0x20) return -1 - at;
    }
    return bytes.length;
  }

  #take(byte: number): boolean {
    if (isWordByte(byte)) return this.#takeWord();
    this.#isWord = false;
    switch (byte) {
      case QUOTE:
        return this.#beginString();
      case OPEN_OBJECT:
        return this.#push("{");
      case OPEN_ARRAY:
        return this.#push("[");
      case CLOSE_OBJECT:
        return this.#pop("{");
      case CLOSE_ARRAY:
        return this.#pop("[");
      case COMMA:
        return this.#expect("commaOrEnd", this.open.at(-1) === "{" ? "key" : "value");
      case COLON:
        return this.#expect("colon", "value");
      default:
        return BLANKS.has(byte);
    }
  }

  #expect(now: Expects, next: Expects): boolean {
    if (this.#expects !== now) return false;
    this.#expects = next;
    return true;
  }

  #mayBeValue(): boolean {
    return this.#expects === "value" || this.#expects === "valueOrEnd";
  }

  #push(bracket: Bracket): boolean {
    if (!this.#mayBeValue()) return false;
    this.open.push(bracket);
    this.#expects = bracket === "{" ? "keyOrEnd" : "valueOrEnd";
    return this.open.length <= MAX_DEPTH;
  }

  #pop(bracket: Bracket): boolean {
    const isEmpty = this.#expects === (bracket === "{" ? "keyOrEnd" : "valueOrEnd");
    if (!isEmpty && this.#expects !== "commaOrEnd") return false;
    if (this.open.at(-1) !== bracket) return false;
    this.open.pop();
    this.#expects = "commaOrEnd";
    return true;
  }

  #beginString(): boolean {
    const isKey = this.#expects === "key" || this.#expects === "keyOrEnd";
    if (!isKey && !this.#mayBeValue()) return false;
    this.#isQuoted = true;
    this.#expects = isKey ? "colon" : "commaOrEnd";
    return true;
  }

  /** A number, or true, false, null. */
  #takeWord(): boolean {
    if (this.#isWord) return true;
    if (!this.#mayBeValue()) return false;
    this.#isWord = true;
    this.#expects = "commaOrEnd";
    return true;
  }
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
