import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, textOf } from "../../event-fields/event-record.ts";
import { timeOf } from "../../event-fields/event-time.ts";

/** What stands at a dotted path, nested or under the dotted name itself; undefined where nothing does. */
export function valueAt(record: EventRecord, path: string): unknown {
  const flat = record[path];
  if (flat !== undefined || !path.includes(".")) return flat;
  let value: unknown = record;
  for (const part of path.split(".")) {
    if (!isRecord(value)) return undefined;
    value = value[part];
  }
  return value;
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
  const prefix = `${path}.`;
  let below: Record<string, unknown> | undefined;
  for (const name in record) {
    if (!name.startsWith(prefix)) continue;
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
  const said = Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== "" && fact !== null),
  );
  const given = facts["timestamp"];
  const time = typeof given === "number" && !Number.isNaN(given) ? given : timeOf(record);
  if (Number.isNaN(time)) delete said["timestamp"];
  else said["timestamp"] = time;
  return { ...said, ...record, ...said };
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
