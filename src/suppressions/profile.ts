import type { FilterEvent } from "../rules/filter.ts";
import { readField } from "../rules/read-field.ts";
import { commonPrefix } from "./lasting-prefix.ts";

export type FieldValue = string | number;

/** What chosen events have in one field. */
export interface FieldProfile {
  /** Events that have one value there; others have none, several, or one that is no word. */
  readonly present: number;
  /** Events that have none. */
  readonly missing: number;
  /** The distinct values, each as it first came; undefined where there are too many or too long ones. */
  readonly values: readonly FieldValue[] | undefined;
  /** What all values begin with. */
  readonly prefix: string;
}

export interface Profile {
  readonly total: number;
  readonly of: (field: string) => FieldProfile;
}

/** More are no list that anybody would write. */
const MAX_VALUES = 8;
const MAX_CHARS = 400;

interface Tally {
  present: number;
  missing: number;
  values: Map<string, FieldValue> | undefined;
  prefix: string | undefined;
}

/** Counts the values of fields over any number of events, in bounded memory. */
export function createProfile(fields: Iterable<string>): {
  add(event: FilterEvent): void;
  end(): Profile;
} {
  const tallies = new Map<string, Tally>();
  for (const field of fields) {
    tallies.set(field, { present: 0, missing: 0, values: new Map(), prefix: undefined });
  }
  let total = 0;
  return {
    add(event) {
      total += 1;
      for (const [field, tally] of tallies) take(tally, readField(event, field));
    },
    end: () => ({ total, of: (field) => toProfile(tallies.get(field)) }),
  };
}

const NOTHING: FieldProfile = { present: 0, missing: 0, values: undefined, prefix: "" };

function toProfile(tally: Tally | undefined): FieldProfile {
  if (tally === undefined) return NOTHING;
  const { present, missing, values, prefix = "" } = tally;
  return { present, missing, prefix, values: values && [...values.values()] };
}

function take(tally: Tally, values: readonly unknown[]): void {
  if (values.length === 0) {
    tally.missing += 1;
    return;
  }
  const value = wordOf(values);
  if (value === undefined) return;
  tally.present += 1;
  const text = String(value);
  const start = text.slice(0, MAX_CHARS);
  tally.prefix = tally.prefix === undefined ? start : commonPrefix(tally.prefix, start);
  if (tally.values === undefined || tally.values.has(text)) return;
  if (tally.values.size === MAX_VALUES || text.length > MAX_CHARS) tally.values = undefined;
  else tally.values.set(text, value);
}

/** The only value, where it is one that a filter can be written with. */
function wordOf(values: readonly unknown[]): FieldValue | undefined {
  const [value] = values;
  if (values.length > 1 || value === "") return undefined;
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}
