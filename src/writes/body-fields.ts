import type { Clean } from "../text/clean.ts";
import type { CleanText } from "../text/clean-text.ts";
import { type Field, field } from "../text/field.ts";

const VALUE_CHARS = 4000;

/** What is sent, one field for each value and one for each entry of a list, under the names of the API. */
export function bodyFields(body: Readonly<Record<string, unknown>>, clean: Clean): Field[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const label = clean(name);
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.map((entry) => field<string>(label, shown(entry, clean)));
  });
}

function shown(value: unknown, clean: Clean): CleanText {
  return clean(value, VALUE_CHARS);
}
