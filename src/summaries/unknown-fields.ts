import { type Field, field } from "../text/field.ts";
import type { Clean } from "../text/clean.ts";

const VALUE_CHARS = 300;

/** What a record carries besides the fields already shown: unknown fields pass through to the reader. */
export function unknownFields(
  record: Readonly<Record<string, unknown>>,
  shown: readonly string[],
  clean: Clean,
): Field[] {
  return Object.entries(record)
    .filter(([name, value]) => !shown.includes(name) && value !== null && value !== "")
    .map(([name, value]) => field(clean(name, 60), clean(value, VALUE_CHARS)));
}
