import { FilterSyntaxError } from "./filter-syntax-error.ts";

/** `text` of a string is its value, unescaped; of all others what was written. */
export interface Token {
  readonly kind: "word" | "string" | "symbol" | "end";
  readonly text: string;
  /** Offset of the first character. */
  readonly start: number;
}

/** Also what other languages use, so that the parser can say what to write instead. */
const SYMBOL = /&&|\|\||===?|!==?|<>|<=|>=|=~|!~|[=<>!&|~,;()]/y;
const WORD = /[\w.$@:/#%*+-]+/y;
const SPACE = /\s+/y;
const STRING = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;
const CURLY_QUOTES = "“”„‘’‚«»`´";

/** Splits a filter into tokens, the last of which is `end`; throws {@link FilterSyntaxError}. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const space = matchAt(SPACE, text, offset);
    if (space === undefined) {
      const { token, end } = readToken(text, offset);
      tokens.push(token);
      offset = end;
    } else {
      offset += space.length;
    }
  }
  tokens.push({ kind: "end", text: "", start: text.length });
  return tokens;
}

function readToken(text: string, start: number): { token: Token; end: number } {
  const word = matchAt(WORD, text, start);
  if (word !== undefined) {
    return { token: { kind: "word", text: word, start }, end: start + word.length };
  }
  const symbol = matchAt(SYMBOL, text, start);
  if (symbol !== undefined) {
    return { token: { kind: "symbol", text: symbol, start }, end: start + symbol.length };
  }
  const quoted = matchAt(STRING, text, start);
  if (quoted !== undefined) {
    return { token: { kind: "string", text: unescape(quoted), start }, end: start + quoted.length };
  }
  throw unreadable(text, start);
}

/** A backslash before anything but a quote or a backslash stands for itself, as in Windows paths. */
function unescape(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(["'\\])/g, "$1");
}

function unreadable(text: string, offset: number): FilterSyntaxError {
  const character = text[offset] ?? "";
  if (character === '"' || character === "'") {
    return new FilterSyntaxError("This quote is never closed", {
      text,
      offset,
      suggestion: text.endsWith(`\\${character}`)
        ? "A backslash before the closing quote is written twice."
        : `Close it with ${character}.`,
    });
  }
  return new FilterSyntaxError("This character has no meaning outside quotes", {
    text,
    offset,
    suggestion: CURLY_QUOTES.includes(character) ? 'Use straight quotes: "value".' : undefined,
  });
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
