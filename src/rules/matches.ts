import type { Comparison, Filter, FilterEvent, Operator } from "./filter.ts";
import { readField } from "./read-field.ts";

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
  return filter.kind === "and"
    ? filter.operands.every((operand) => matches(operand, event))
    : filter.operands.some((operand) => matches(operand, event));
}

function compare({ field, operator, value }: Comparison, event: FilterEvent): boolean {
  const values = readField(event, field);
  if (value === null) return (values.length === 0) === (operator === "=");
  const wanted = String(value);
  const test = TESTS[operator === "!=" ? "=" : operator];
  return values.some((item) => test(textOf(item), wanted)) === (operator !== "!=");
}

function textOf(item: unknown): string {
  return typeof item === "string" ? item : (JSON.stringify(item) ?? "");
}
