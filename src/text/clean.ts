import { capLength } from "./cap-length.ts";
import { type CleanText, markClean } from "./clean-text.ts";
import { redactNamed } from "./redact.ts";
import { stripUnsafe } from "./strip-unsafe.ts";

/**
 * One line of safe text of any value of the API, at most `maxChars` code points (default 200;
 * below 12 the note of what was left out may not fit).
 */
export type Clean = (value: unknown, maxChars?: number) => CleanText;

export interface CleanOptions {
  /** Replace credentials by `[redacted]`. */
  readonly redact: boolean;
}

const DEFAULT_MAX_CHARS = 200;
/** Deeper records are not telemetry but an attempt on our stack. */
const MAX_DEPTH = 32;

/**
 * The one door for strings that others wrote. What comes out is one line without control, ANSI,
 * bidirectional, invisible or tag characters and without the marks of the data region. Objects
 * become compact JSON, null and undefined the empty string. What is longer than `maxChars` ends in
 * `…+N`, where N is the number of code points left out.
 */
export function createClean(options: CleanOptions): Clean {
  function stripped(text: string, name: string): string {
    const safe = stripUnsafe(text);
    return options.redact ? redactNamed(name, safe) : safe;
  }

  function cleanJson(value: unknown, name: string, depth: number): string {
    if (typeof value === "string") return JSON.stringify(stripped(value, name));
    if (typeof value !== "object" || value === null) {
      const text = scalarText(value) || "null";
      const cleaned = stripped(text, name);
      return cleaned === text ? text : JSON.stringify(cleaned);
    }
    if (depth >= MAX_DEPTH) return '"…"';
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, at) =>
        cleanJson(item, flagBefore(value, at) ?? name, depth + 1),
      );
      return `[${items.join(",")}]`;
    }
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => {
        return `${JSON.stringify(stripped(key, ""))}:${cleanJson(field, key, depth + 1)}`;
      });
    return `{${fields.join(",")}}`;
  }

  return (value, maxChars = DEFAULT_MAX_CHARS) => {
    if (typeof value === "string") return markClean(capLength(stripped(value, ""), maxChars));
    if (typeof value !== "object" || value === null) return markClean(scalarText(value));
    return markClean(capLength(cleanJson(value, "", 0), maxChars));
  };
}

/** In a list of arguments a value is named by the flag before it. */
function flagBefore(items: readonly unknown[], at: number): string | undefined {
  const before = items[at - 1];
  return typeof before === "string" && before.startsWith("-") ? before : undefined;
}

/** Numbers and truth values as they are; nothing for null and what JSON does not have. */
function scalarText(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
