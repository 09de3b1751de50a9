import { capLength } from "./cap-length.ts";
import { cleanJson, cleanString, scalarText } from "./clean-json.ts";
import type { CleanOptions } from "./clean-json.ts";
import { type CleanText, markClean } from "./clean-text.ts";

/**
 * One line of safe text of any value of the API, at most `maxChars` code points (default 200;
 * below 12 the note of what was left out may not fit).
 */
export interface Clean extends CleanOptions {
  (value: unknown, maxChars?: number): CleanText;
}

const DEFAULT_MAX_CHARS = 200;

/**
 * The one door for strings that others wrote. What comes out is one line without control, ANSI,
 * bidirectional, invisible or tag characters and without the marks of the data region. Objects
 * become compact JSON, null and undefined the empty string. What is longer than `maxChars` ends in
 * `…+N`, where N is the number of code points left out.
 */
export function createClean(options: CleanOptions): Clean {
  const clean = (value: unknown, maxChars = DEFAULT_MAX_CHARS): CleanText => {
    if (typeof value === "string") {
      return markClean(capLength(cleanString(value, options), maxChars));
    }
    if (typeof value !== "object" || value === null) return markClean(scalarText(value));
    return markClean(capLength(cleanJson(value, options), maxChars));
  };
  return Object.assign(clean, options);
}
