import type { z } from "zod";
import { type ErrorCode, ThreatStackError } from "../errors.ts";
import type { Operation } from "./define-operation.ts";

/** Throws `invalid_argument` naming the fields, never their values. */
export function parseInput<I extends z.ZodType>(
  { id, input: schema }: Operation<I>,
  input: unknown,
): z.output<I> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw misfit("invalid_argument", `${id}: argument`, parsed.error);
}

/** Throws `upstream_shape` naming the fields, never their values. */
export function parseOutput<I extends z.ZodType, O extends z.ZodType>(
  { id, output: schema }: Operation<I, O>,
  value: unknown,
): z.output<O> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw misfit("upstream_shape", `${id}: the answer's`, parsed.error);
}

const MAX_NAMED = 3;

/** zod's messages can quote the value, so only path and expectation are told, and no `cause` is kept. */
function misfit(code: ErrorCode, prefix: string, { issues }: z.core.$ZodError): ThreatStackError {
  const named = issues.slice(0, MAX_NAMED).map(describe);
  const more = issues.length > MAX_NAMED ? ` and ${issues.length - MAX_NAMED} more` : "";
  return new ThreatStackError(code, `${prefix} ${named.join(", ")}${more}`);
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join(".") || "top level";
  return issue.code === "invalid_type"
    ? `${path} is not ${issue.expected}`
    : `${path} is not valid`;
}
