import type { z } from "zod";
import { ThreatStackError } from "../errors.ts";
import { nearest } from "../text/nearest.ts";

const MAX_PROBLEMS = 3;

/** Parses the arguments of a call; an error names each wrong argument and what it takes instead. */
export function parseArguments<Input extends z.ZodType>(
  schema: Input,
  input: unknown,
): z.output<Input> {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const known = argumentNames(schema);
  const problems = parsed.error.issues
    .slice(0, MAX_PROBLEMS)
    .map((issue) => describe(issue, known));
  const more = parsed.error.issues.length - problems.length;
  throw new ThreatStackError(
    "invalid_argument",
    problems.join("; ") + (more > 0 ? `; and ${more} more` : ""),
    known.length > 0 ? { hint: `Arguments: ${known.join(", ")}.` } : {},
  );
}

function describe(issue: z.core.$ZodIssue, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .slice(0, MAX_PROBLEMS)
      .map((key) => unknownArgument(key, known))
      .join("; ");
  }
  return `${issue.path.map(String).join(".") || "arguments"}: ${issue.message}`;
}

function unknownArgument(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return `unknown argument "${key.slice(0, 40)}"${near ? `, did you mean "${near}"?` : ""}`;
}

function argumentNames(schema: z.ZodType): string[] {
  return "shape" in schema && typeof schema.shape === "object" && schema.shape !== null
    ? Object.keys(schema.shape)
    : [];
}
