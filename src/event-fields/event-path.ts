import type { EventRecord } from "./event-record.ts";
import { isRecord, textOf } from "./event-record.ts";

/** A field below others, under its dotted name as well: `host.name` is `{"host":{"name":…}}` or `{"host.name":…}`. */
export interface FieldPath {
  readonly dotted: string;
  readonly parts: readonly string[];
}

/** Names at the top of an event that some path begins with, or that are one as they stand. */
const FIRST_NAMES = new Set<string>();

/** Paths of dotted names; split once, because they are looked for in every event. */
export function pathsOf(...names: readonly string[]): readonly FieldPath[] {
  return names.map((dotted) => {
    const parts = dotted.split(".");
    for (const name of [dotted, parts[0] ?? ""]) FIRST_NAMES.add(name);
    return { dotted, parts };
  });
}

let lastEvent: EventRecord | undefined;
let lastNames: readonly string[] = [];

/** Which of these names an event has, mostly few; looked up once for an event of which several things are asked. */
function firstNamesIn(event: EventRecord): readonly string[] {
  if (event === lastEvent) return lastNames;
  lastEvent = event;
  lastNames = Object.keys(event).filter((name) => FIRST_NAMES.has(name));
  return lastNames;
}

/** What stands at a path, under its dotted name or nested; undefined where nothing does. */
export function readAt(event: EventRecord, { dotted, parts }: FieldPath): unknown {
  const flat = event[dotted];
  if (flat !== undefined || parts.length === 1) return flat;
  let value: unknown = event;
  for (const part of parts) {
    if (!isRecord(value)) return undefined;
    value = value[part];
  }
  return value;
}

/** The first path at which something stands, as text; "" where none does. */
export function readFirstPath(event: EventRecord, paths: readonly FieldPath[]): string {
  const names = firstNamesIn(event);
  if (names.length === 0) return "";
  for (const path of paths) {
    if (!names.includes(path.dotted) && !names.includes(path.parts[0] ?? "")) continue;
    const value = readAt(event, path);
    const text = value === undefined || value === null ? "" : textOf(value);
    if (text !== "") return text;
  }
  return "";
}
