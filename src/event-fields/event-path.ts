import type { EventRecord } from "./event-record.ts";
import { isRecord, textOf } from "./event-record.ts";

/** A field below others, under its dotted name as well: `host.name` is `{"host":{"name":…}}` or `{"host.name":…}`. */
export interface FieldPath {
  readonly dotted: string;
  readonly parts: readonly string[];
}

/** Paths of dotted names; split once, because they are looked for in every event. */
export function pathsOf(...names: readonly string[]): readonly FieldPath[] {
  return names.map((dotted) => ({ dotted, parts: dotted.split(".") }));
}

/** What stands at a path, under its dotted name or nested; undefined where nothing does. */
export function readAt(event: EventRecord, { dotted, parts }: FieldPath): unknown {
  const flat = event[dotted];
  if (flat !== undefined) return flat;
  let value: unknown = event;
  for (const part of parts) {
    if (!isRecord(value)) return undefined;
    value = value[part];
  }
  return value;
}

/** The first path at which something stands, as text; "" where none does. */
export function readFirstPath(event: EventRecord, paths: readonly FieldPath[]): string {
  for (const path of paths) {
    const value = readAt(event, path);
    const text = value === undefined || value === null ? "" : textOf(value);
    if (text !== "") return text;
  }
  return "";
}
