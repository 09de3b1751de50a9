import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, textOf } from "../../event-fields/event-record.ts";
import { timeOf } from "../../event-fields/event-time.ts";

/** The one name that cannot be given to a record by assigning to it. */
const PROTOTYPE = "__proto__";

/** Paths are few and asked for in every record. */
const PARTS = new Map<string, readonly string[]>();

function partsOf(path: string): readonly string[] {
  let parts = PARTS.get(path);
  if (parts === undefined) {
    parts = path.split(".");
    PARTS.set(path, parts);
  }
  return parts;
}

/** What stands at a dotted path, nested or under the dotted name itself; undefined where nothing does. */
export function valueAt(record: EventRecord, path: string): unknown {
  const parts = partsOf(path);
  const [first = ""] = parts;
  if (parts.length === 1) return record[first];
  let value: unknown = record[first];
  for (let at = 1; at < parts.length && value !== undefined; at += 1) {
    value = isRecord(value) ? value[parts[at] ?? ""] : undefined;
  }
  return value ?? (hasDots(record) ? record[path] : value);
}

let lastRecord: EventRecord | undefined;
let lastHasDots = false;

/** Whether some name has a dot in it; looked up once for a record of which many things are asked. */
function hasDots(record: EventRecord): boolean {
  if (record === lastRecord) return lastHasDots;
  lastRecord = record;
  lastHasDots = false;
  for (const name in record) {
    if (!name.includes(".")) continue;
    lastHasDots = true;
    break;
  }
  return lastHasDots;
}

/** The first of several paths at which a text, number or list of them stands, as text; "" where none does. */
export function textAt(record: EventRecord, ...paths: readonly string[]): string {
  for (const path of paths) {
    const value = valueAt(record, path);
    const text = value === undefined || value === null ? "" : textOf(value);
    if (text !== "") return text;
  }
  return "";
}

/** A nested record; of one that is flattened the fields whose names begin with the path; empty where there is none. */
export function recordAt(record: EventRecord, path: string): EventRecord {
  const value = valueAt(record, path);
  if (isRecord(value)) return value;
  if (!hasDots(record)) return NO_FIELDS;
  const prefix = `${path}.`;
  let below: Record<string, unknown> | undefined;
  for (const name in record) {
    if (!name.startsWith(prefix) || name.endsWith(PROTOTYPE)) continue;
    below ??= {};
    below[name.slice(prefix.length)] = record[name];
  }
  return below ?? NO_FIELDS;
}

const NO_FIELDS: EventRecord = {};

/** Whether each of these fields holds a text that says something. */
export function hasTexts(record: EventRecord, ...paths: readonly string[]): boolean {
  return paths.every((path) => {
    const value = valueAt(record, path);
    return typeof value === "string" && value !== "";
  });
}

/** A whole number, as number or digits; undefined for anything else. */
export function integerAt(record: EventRecord, ...paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const value = valueAt(record, path);
    if (typeof value === "number" && Number.isInteger(value)) return value;
    if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
  }
  return undefined;
}

/** `list` as texts; undefined where there is none or it is empty. */
export function textsAt(record: EventRecord, path: string): readonly string[] | undefined {
  const value = valueAt(record, path);
  if (!Array.isArray(value)) return undefined;
  const texts = value.map((item) => textOf(item)).filter(Boolean);
  return texts.length === 0 ? undefined : texts;
}

/**
 * A record with these facts under the API's names, which come first; facts that are empty are left out. The time is
 * read from the record where the facts say none.
 */
export function withFacts(record: EventRecord, facts: EventRecord): EventRecord {
  const event: EventRecord = {};
  for (const name in facts) {
    const fact = facts[name];
    if (fact !== undefined && fact !== "" && fact !== null) event[name] = fact;
  }
  const given = facts["timestamp"];
  const time = typeof given === "number" && !Number.isNaN(given) ? given : timeOf(record);
  if (Number.isNaN(time)) delete event["timestamp"];
  else event["timestamp"] = time;
  for (const name in record) {
    if (!Object.hasOwn(event, name) && name !== PROTOTYPE) event[name] = record[name];
  }
  return event;
}

/** The last part of a path of Linux or Windows. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

const LONGEST_JSON = 16 * 1024 * 1024;

/** A text that is JSON, as its value; undefined for any other. */
export function jsonIn(text: unknown): unknown {
  if (typeof text !== "string" || text.length > LONGEST_JSON) return undefined;
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A record, or the one that a text holds as JSON. */
export function recordOrJson(value: unknown): EventRecord | undefined {
  const read = typeof value === "string" ? jsonIn(value) : value;
  return isRecord(read) ? read : undefined;
}
