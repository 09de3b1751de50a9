import type { ExpectedObject, Place } from "./expected.ts";
import { kindOf } from "./kind-of.ts";
import { isIdName, isUri } from "./read-id.ts";
import { takes } from "./takes.ts";
import { understandValue } from "./understand-value.ts";
import { foldWord } from "./words.ts";

export interface Understood {
  /** By the names of the schema; what is absent has no entry. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What no argument is called, as it came. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** One argument under two names with two values, and URIs that name another kind of thing. */
  readonly problems: readonly string[];
}

/** From there on nobody meant arguments, and other spellings are not looked for. */
const MAX_UNKNOWN = 100;

/**
 * The arguments of a call as they were meant. `alertId`, `alert-id` and `ALERT_ID` are `alert_id`.
 * Understanding what was understood changes nothing.
 */
export function understandArguments(
  expected: ExpectedObject,
  given: Readonly<Record<string, unknown>>,
): Understood {
  const values = new Map<string, unknown>();
  const unknown = new Map<string, unknown>();
  const problems: string[] = [];
  const writtenAs = new Map<string, string>();
  const names = new Map([...expected.properties.keys()].map((name) => [foldWord(name), name]));
  const nameOf = (written: string): string | undefined =>
    unknown.size < MAX_UNKNOWN ? names.get(foldWord(written)) : undefined;
  for (const [written, value] of Object.entries(given)) {
    const name = expected.properties.has(written) ? written : nameOf(written);
    const property = name === undefined ? undefined : expected.properties.get(name);
    if (name === undefined || property === undefined) {
      unknown.set(written, value);
      continue;
    }
    const understood = understandValue(value, { name, expected: property });
    if (understood === undefined) continue;
    for (const problem of urisIn(understood, { name, expected: property })) problems.push(problem);
    const before = writtenAs.get(name);
    if (before === undefined) {
      values.set(name, understood);
      writtenAs.set(name, written);
    } else if (!isSame(values.get(name), understood)) {
      problems.push(`"${before}" and "${written}" are one argument, with two values`);
    }
  }
  return {
    values: Object.fromEntries(values),
    unknown: Object.fromEntries(unknown),
    problems,
  };
}

/** Also of two lists; records are told apart, for they may be of any depth. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

function urisIn(understood: unknown, place: Place): string[] {
  if (!isIdName(place.name)) return [];
  const ids: unknown[] = Array.isArray(understood) ? understood : [understood];
  return ids.filter(isUri).map((uri) => `${place.name}: takes ${takes(place)}, not ${kindOf(uri)}`);
}
