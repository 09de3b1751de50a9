import type { StandardSchemaV1Sync } from "@modelcontextprotocol/server";
import { keysOf } from "./issue.ts";
import { isEmptyArray, isRecord, type JsonObject } from "./is-record.ts";

/** Each round mends or drops every part that does not fit, so that nested ones need one more. */
const MAX_ROUNDS = 20;
/** Where more parts are odd, the members that hold them go whole. */
const MAX_PARTS = 50;

/**
 * The record without what its schema refuses: a member that is odd costs that member only. Where
 * an object belongs, `true` and an empty list are an empty one. Empty when nothing can be kept.
 */
export function keepValid(record: JsonObject, schema: StandardSchemaV1Sync): JsonObject {
  let kept = record;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { issues } = schema["~standard"].validate(kept);
    if (issues === undefined) return kept;
    // Named by its text, because one part may be refused for several reasons.
    const paths = new Map(issues.map(keysOf).map((path) => [JSON.stringify(path), path]));
    for (const path of paths.values()) {
      kept = mended(kept, paths.size > MAX_PARTS ? path.slice(0, 1) : path);
    }
  }
  return {};
}

function mended(record: JsonObject, [key, ...rest]: readonly string[]): JsonObject {
  if (key === undefined) return {};
  const { [key]: part, ...others } = record;
  if (rest.length > 0 && isRecord(part)) return { ...record, [key]: mended(part, rest) };
  const isEmpty = rest.length === 0 && (part === true || isEmptyArray(part));
  return isEmpty ? { ...others, [key]: {} } : others;
}
