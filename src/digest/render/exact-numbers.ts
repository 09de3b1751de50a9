import { randomInt } from "node:crypto";

export interface ExactJson {
  /** With a number that stands for each one that reading would have changed. */
  readonly value: unknown;
  /** Puts those numbers back into JSON made of the value. `clean` is asked whether one may be shown. */
  restore(json: string, clean: (number: string) => string): string;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const STANDING = /\d\.\d+e-200/g;
/** So that nobody who writes an event can know which numbers will stand for others; a double holds 15 digits. */
const RANDOM_LIMIT = 2 ** 39;

/**
 * Reads JSON without losing digits: JavaScript knows no integer above 2^53 and writes 1.0 as 1. Undefined where
 * no number would change, so that the value as it was read is as it was sent.
 */
export function parseExactly(text: string): ExactJson | undefined {
  const sources = new Map<string, string>();
  const start = randomInt(RANDOM_LIMIT);
  try {
    const marked = text.replace(TOKEN, (token) => {
      if (token.startsWith('"') || String(Number(token)) === token) return token;
      const standing = `${String(1 + (sources.size % 9))}.${String(start + sources.size)}1e-200`;
      sources.set(standing, token);
      return standing;
    });
    if (sources.size === 0) return undefined;
    const value: unknown = JSON.parse(marked);
    return {
      value,
      restore: (json, clean) =>
        json.replace(STANDING, (standing) => {
          const source = sources.get(standing);
          if (source === undefined) return standing;
          return clean(source) === source ? source : JSON.stringify(clean(source));
        }),
    };
  } catch (error) {
    // One string of very many escapes can be too much for a pattern; no event is worth failing for it.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}
