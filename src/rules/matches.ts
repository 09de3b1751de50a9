import type { Comparison, Filter, FilterEvent, Literal, Operator } from "./filter.ts";
import { readField, readPlainField } from "./read-field.ts";

const TESTS: Readonly<
  Record<Exclude<Operator, "!=">, (actual: string, wanted: string) => boolean>
> = {
  "=": (actual, wanted) => actual === wanted,
  like: (actual, wanted) => actual.includes(wanted),
  starts_with: (actual, wanted) => actual.startsWith(wanted),
  ends_with: (actual, wanted) => actual.endsWith(wanted),
};

/** Whether an event passes a filter. Pure; never throws on a strange event. */
export function matches(filter: Filter, event: FilterEvent): boolean {
  if (filter.kind === "comparison") return compare(filter, event);
  if (filter.kind === "not") return !matches(filter.operand, event);
  const isAnd = filter.kind === "and";
  for (const operand of filter.operands) {
    if (matches(operand, event) !== isAnd) return !isAnd;
  }
  return isAnd;
}

function compare({ field, operator, value }: Comparison, event: FilterEvent): boolean {
  const plain = readPlainField(event, field);
  if (plain !== undefined) return comparePlain(plain, operator, value);
  const values = readField(event, field);
  if (value === null) return (values.length === 0) === (operator === "=");
  const wanted = String(value);
  const test = TESTS[operator === "!=" ? "=" : operator];
  return values.some((item) => test(textOf(item), wanted)) === (operator !== "!=");
}

function comparePlain(actual: string, operator: Operator, value: Literal): boolean {
  if (value === null) return operator === "!=";
  const wanted = typeof value === "string" ? value : String(value);
  return operator === "!=" ? actual !== wanted : TESTS[operator](actual, wanted);
}

/** "" for what is nested deeper than can be written down: nothing is equal to it, and it holds nothing. */
function textOf(item: unknown): string {
  if (typeof item === "string") return item;
  try {
    return JSON.stringify(item) ?? "";
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "";
  }
}
