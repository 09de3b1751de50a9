/** One event as the API sent it: unknown types and unknown fields are the rule, not the exception. */
export type EventRecord = Record<string, unknown>;

/**
 * Ways to spell "there is none": 2^32-1 is an unset audit id (docs/threat-stack-api.md §3.10 [S]), the others are
 * those of logs and programs.
 */
const NONE: ReadonlySet<string> = new Set([
  "",
  "-",
  "null",
  "(null)",
  "undefined",
  "4294967295",
  "18446744073709551615",
]);

const LONGEST_NONE = 20;
/** Of one value; Linux lets an argument have 131,072 bytes. On much longer ones patterns run out of stack. */
const MAX_CHARS = 256 * 1024;
const KEPT_BEHIND = 64 * 1024;

/** The value as one text, lists joined by spaces; "" for none and for objects. Of a huge one its two ends. */
export function textOf(value: unknown): string {
  if (typeof value === "string") {
    if (value.length > MAX_CHARS) return endsOf(value);
    return value.length <= LONGEST_NONE && NONE.has(value) ? "" : value;
  }
  if (typeof value === "number") return value === 4294967295 ? "" : String(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  return Array.isArray(value) ? joinTexts(value) : "";
}

function endsOf(value: string): string {
  const left = value.length - MAX_CHARS;
  const head = value.slice(0, MAX_CHARS - KEPT_BEHIND);
  return `${head} …+${String(left)} ${value.slice(-KEPT_BEHIND)}`;
}

function joinTexts(items: readonly unknown[]): string {
  let joined = "";
  for (const item of items) {
    // Lists in lists say nothing, and may be nested deeper than a stack is.
    const text = Array.isArray(item) ? "" : textOf(item);
    if (text !== "") joined += joined === "" ? text : ` ${text}`;
  }
  return joined.length > MAX_CHARS ? endsOf(joined) : joined;
}

/** A field as text; "" when it holds nothing. */
export function readText(event: EventRecord, name: string): string {
  const value = event[name];
  return value === undefined || value === null ? "" : textOf(value);
}

/** The first of several spellings of a field that holds something; "" when none does. */
export function readFirst(event: EventRecord, names: readonly string[]): string {
  for (const name of names) {
    const text = readText(event, name);
    if (text !== "") return text;
  }
  return "";
}

/** A nested record, or an empty one. */
export function readRecord(event: EventRecord, name: string): EventRecord {
  const value = event[name];
  return isRecord(value) ? value : NO_FIELDS;
}

export function isRecord(value: unknown): value is EventRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const NO_FIELDS: EventRecord = {};
