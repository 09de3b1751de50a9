import type { CleanText } from "../text/clean-text.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Field } from "../text/field.ts";

/** What goes and what comes, field by field, as `- filter: …` and `+ filter: …`; what stays is not shown. */
export function diffLines(before: readonly Field[], after: readonly Field[]): CleanText[] {
  const labels = new Set(before.concat(after).map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const was = before.filter((field) => field.label === label);
    const is = after.filter((field) => field.label === label);
    const gone = without(was, is).map((field) => cleanText`- ${lineOf(field)}`);
    return gone.concat(without(is, was).map((field) => cleanText`+ ${lineOf(field)}`));
  });
}

/** What is made or deleted, whole. */
export function wholeLines(fields: readonly Field[], sign: "+" | "-"): CleanText[] {
  return fields.map((field) =>
    sign === "+" ? cleanText`+ ${lineOf(field)}` : cleanText`- ${lineOf(field)}`,
  );
}

function lineOf({ label, value }: Field): CleanText {
  return value === "" ? cleanText`${label}:` : cleanText`${label}: ${value}`;
}

/** Equal values may stand in a list more than once. */
function without(fields: readonly Field[], others: readonly Field[]): Field[] {
  const left = new Map<string, number>();
  for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1);
  return fields.filter(({ value }) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}
