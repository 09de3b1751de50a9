import type { z } from "zod";
import { ThreatStackError } from "../errors.ts";
import { type ExpectedObject, expectedOf } from "./arguments/expected.ts";
import { kindOf } from "./arguments/kind-of.ts";
import { problemOf, unknownNames } from "./arguments/problems.ts";
import { readArguments, unwrapArguments } from "./arguments/read-arguments.ts";
import { understandArguments } from "./arguments/understand-arguments.ts";

const MAX_PROBLEMS = 3;
/** A list of a million wrong entries is a million issues. */
const MAX_ISSUES = 100;

/**
 * The arguments of a call, understood generously and then parsed strictly. Throws `invalid_argument`
 * that names each wrong argument, what was given and what it takes.
 */
export function parseArguments<Input extends z.ZodObject>(
  schema: Input,
  input: unknown,
): z.output<Input> {
  const expected = expectedOf(schema);
  const whole = unwrapArguments(input);
  const given = readArguments(whole);
  if (given === undefined) {
    const what = `arguments: takes an object of names and values, not ${kindOf(whole)}`;
    throw refused([what], expected);
  }
  const understood = understandArguments(expected, given);
  const { isOpen } = expected;
  const values = isOpen ? { ...understood.unknown, ...understood.values } : understood.values;
  const unknown = isOpen ? [] : Object.keys(understood.unknown);
  const parsed = schema.safeParse(values);
  const problems = [
    ...understood.problems,
    ...(unknown.length > 0 ? [unknownNames(unknown, [...expected.properties.keys()])] : []),
    ...(parsed.error?.issues ?? [])
      .slice(0, MAX_ISSUES)
      .map((issue) => problemOf(issue, { expected, values })),
  ];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw refused(problems, expected);
}

function refused(all: readonly string[], expected: ExpectedObject): ThreatStackError {
  const problems = [...new Set(all)];
  const more = problems.length - MAX_PROBLEMS;
  const told = problems.slice(0, MAX_PROBLEMS).join("; ");
  return new ThreatStackError("invalid_argument", told + (more > 0 ? `; and ${more} more` : ""), {
    hint: argumentNames(expected),
  });
}

function argumentNames({ properties, required }: ExpectedObject): string {
  const names = [...properties.keys()].map((name) =>
    required.has(name) ? `${name} (needed)` : name,
  );
  return names.length === 0 ? "It takes no arguments." : `Arguments: ${names.join(", ")}.`;
}
