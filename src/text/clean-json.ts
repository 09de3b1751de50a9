import { hideOwnSecrets } from "./own-secrets.ts";
import { redactList } from "./redact-list.ts";
import { redactAfter, redactNamed } from "./redact.ts";
import { secretFieldsOf } from "./secret-fields.ts";
import type { FieldContext } from "./secret-fields.ts";
import { oneLine, stripLines, stripUnsafe } from "./strip-unsafe.ts";

/** Deeper records are not telemetry but an attempt on our stack. */
const MAX_DEPTH = 32;

export interface CleanOptions {
  /** Replace credentials by `[redacted KIND TAG]`; our own are replaced in any case. */
  readonly redact: boolean;
}

const NO_CONTEXT: FieldContext = { name: "", lead: "" };

/** One line of safe text, by the name of the field that holds it or what comes before it. */
export function cleanString(
  text: string,
  { redact }: CleanOptions,
  { name, lead }: FieldContext = NO_CONTEXT,
): string {
  if (!redact) return hideOwnSecrets(stripUnsafe(text));
  const lines = redactQuery(stripLines(text));
  return oneLine(lead === "" ? redactNamed(name, lines) : redactAfter(lead, lines));
}

/** What is to be run in a container, word by word: `?command=mysql&command=-psecret`. */
const COMMAND_QUERY = /(?<=[?&]command=)[^\s"'&]{0,4096}(?:&command=[^\s"'&]{0,4096})+/g;
const NEXT_WORD = "&command=";

function redactQuery(text: string): string {
  if (!text.includes(NEXT_WORD)) return text;
  return text.replace(COMMAND_QUERY, (words) =>
    redactList("", words.split(NEXT_WORD)).join(NEXT_WORD),
  );
}

/** Any value as compact JSON of safe texts; a secret is known by the names around it. */
export function cleanJson(value: unknown, options: CleanOptions): string {
  return jsonOf(value, { ...NO_CONTEXT, depth: 0, options });
}

interface Place extends FieldContext {
  readonly depth: number;
  readonly options: CleanOptions;
}

function jsonOf(value: unknown, place: Place): string {
  const { depth, options } = place;
  if (typeof value === "string") return JSON.stringify(cleanString(value, options, place));
  if (typeof value !== "object" || value === null) return jsonOfScalar(value, place);
  if (depth >= MAX_DEPTH) return '"…"';
  const inner = { ...place, depth: depth + 1 };
  return Array.isArray(value) ? jsonOfList(value, inner) : jsonOfRecord(value, inner);
}

function jsonOfScalar(value: unknown, place: Place): string {
  const text = scalarText(value) || "null";
  const cleaned = cleanString(text, place.options, place);
  return cleaned === text ? text : JSON.stringify(cleaned);
}

/** A list of words is a command line; in any other each item is by itself. */
function jsonOfList(items: readonly unknown[], place: Place): string {
  const { name, options } = place;
  const isWords = options.redact && items.length > 1 && items.every(isString);
  const cleaned = isWords
    ? redactList(name, items.map(stripLines)).map((item) => JSON.stringify(oneLine(item)))
    : items.map((item) => jsonOf(item, place));
  return `[${cleaned.join(",")}]`;
}

function jsonOfRecord(record: object, place: Place): string {
  const { name, options } = place;
  const contextOf = secretFieldsOf(record, name);
  const fields = Object.entries(record)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => {
      const own = jsonOf(field, { ...place, ...contextOf(key) });
      return `${JSON.stringify(cleanString(key, options))}:${own}`;
    });
  return `{${fields.join(",")}}`;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

/** Numbers and truth values as they are; nothing for null and what JSON does not have. */
export function scalarText(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
