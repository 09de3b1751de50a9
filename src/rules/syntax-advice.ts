import type { Operator } from "./filter.ts";
import { nearest } from "../text/nearest.ts";

export const OPERATORS: readonly Operator[] = ["=", "!=", "like", "starts_with", "ends_with"];

const ALL_OPERATORS = "Operators: =  !=  like (substring)  starts_with  ends_with.";
const NO_ORDER = "There are no ordering operators; name the values with = and or.";

/** What people write from habit, by where the parser stands when it meets it. */
const OPERATOR_ADVICE: ReadonlyMap<string, string> = new Map([
  ["==", "Write = for equal."],
  ["===", "Write = for equal."],
  ["<>", "Write != for different."],
  ["!==", "Write != for different."],
  ["<", NO_ORDER],
  [">", NO_ORDER],
  ["<=", NO_ORDER],
  [">=", NO_ORDER],
  ["~", "Write like for a substring; there are no patterns."],
  ["=~", "Write like for a substring; there are no patterns."],
  ["!~", 'Write not field like "..."; there are no patterns.'],
  ["contains", "Write like for a substring."],
  ["includes", "Write like for a substring."],
  ["ilike", "Write like; comparisons are case-sensitive."],
  ["matches", "Write like for a substring; there are no patterns."],
  ["regex", "Write like for a substring; there are no patterns."],
  ["rlike", "Write like for a substring; there are no patterns."],
  ["equals", "Write = for equal."],
  ["eq", "Write = for equal."],
  ["ne", "Write != for different."],
  ["is", "Write = null, or != null for is not null."],
  ["in", 'Write (field = "a" or field = "b").'],
  ["not", 'Put not before the field: not field like "...".'],
  ["exists", "Write != null."],
  ["beginswith", "Write starts_with."],
  ["begins_with", "Write starts_with."],
  ["startswith", "Write starts_with."],
  ["endswith", "Write ends_with."],
]);

const JOINING_ADVICE: ReadonlyMap<string, string> = new Map([
  ["&&", "Write and."],
  ["&", "Write and."],
  ["||", "Write or."],
  ["|", "Write or."],
  [",", "Write and or or between conditions."],
  [";", "Write and or or between conditions."],
  [")", "There is no open parenthesis for it."],
]);

const FIELD_ADVICE: ReadonlyMap<string, string> = new Map([
  ["!", "Write not."],
  ["&&", "Write and, between two conditions."],
  ["||", "Write or, between two conditions."],
]);

/** Advice for a token that stands where an operator must. */
export function adviseOperator(written: string): string {
  const lower = written.toLowerCase();
  const known = OPERATOR_ADVICE.get(lower) ?? OPERATOR_ADVICE.get(lower.replaceAll(/[-_]/g, ""));
  if (known !== undefined) return known;
  const near = nearest(lower, OPERATORS.slice(2));
  return near === undefined ? ALL_OPERATORS : `Write ${near}.`;
}

/** Advice for a token that stands where `and`, `or` or the end must. */
export function adviseJoining(written: string): string {
  return JOINING_ADVICE.get(written) ?? "Write and or or between conditions.";
}

/** Advice for a token that stands where a condition must begin. */
export function adviseCondition(written: string): string {
  return (
    FIELD_ADVICE.get(written) ?? 'A condition is: field operator value, such as user = "root".'
  );
}

/** Advice for a token that stands where a value must. */
export function adviseValue(written: string, isWord: boolean): string {
  if (isWord) return `Put it in quotes: "${written}".`;
  if (written === "(") return 'Write (field = "a" or field = "b").';
  return 'A value is "text", a number, true, false or null.';
}
