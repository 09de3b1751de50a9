import { capLength } from "./cap-length.ts";
import { redactNamed, redactSecrets } from "./redact.ts";
import { stripUnsafe } from "./strip-unsafe.ts";

/** One line of safe text of any value of the API, at most `maxChars` code points (default 200). */
export type Clean = (value: unknown, maxChars?: number) => string;

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
  const { redact } = options;

  function cleanText(text: string, name: string): string {
    const safe = stripUnsafe(text);
    return redact ? redactNamed(name, safe) : safe;
  }

  function cleanJson(value: unknown, name: string, depth: number): string {
    if (typeof value === "string") return JSON.stringify(cleanText(value, name));
    if (typeof value !== "object" || value === null) return scalarText(value, "null");
    if (depth >= MAX_DEPTH) return '"…"';
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, at) =>
        cleanJson(item, flagBefore(value, at, name), depth + 1),
      );
      return `[${items.join(",")}]`;
    }
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(
        ([key, field]) => `${JSON.stringify(stripUnsafe(key))}:${cleanJson(field, key, depth + 1)}`,
      );
    return `{${fields.join(",")}}`;
  }

  return (value, maxChars = DEFAULT_MAX_CHARS) => {
    if (typeof value === "string") {
      const safe = stripUnsafe(value);
      return capLength(redact ? redactSecrets(safe) : safe, maxChars);
    }
    if (typeof value === "object" && value !== null)
      return capLength(cleanJson(value, "", 0), maxChars);
    return scalarText(value, "");
  };
}

/** An item of a list of arguments is named by the flag before it, any other by the list. */
function flagBefore(items: readonly unknown[], at: number, name: string): string {
  const before = items[at - 1];
  return typeof before === "string" && before.startsWith("-") ? before : name;
}

function scalarText(value: unknown, absent: string): string {
  const kind = typeof value;
  return kind === "number" || kind === "boolean" || kind === "bigint" ? String(value) : absent;
}
