import type { z } from "zod";
import { type ErrorCode, ThreatStackError } from "../errors.ts";
import type { Operation } from "./define-operation.ts";
import { describeIssue } from "./describe-issue.ts";

export const UNKNOWN_FORM_HINT =
  "The answer has a form that this program does not know, so nothing is said of what there is. Asking again will not help; `threatstack-mcp check` tells who answers.";

/** Throws `invalid_argument` naming the fields, never their values. */
export function parseInput<I extends z.ZodType>(
  { id, input: schema }: Operation<I>,
  input: unknown,
): z.output<I> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error, {
    code: "invalid_argument",
    prefix: `${id}: argument`,
    hint: "Correct or leave out what is named; asking again the same way will not help.",
  });
}

/** Throws `upstream_shape` naming the fields, never their values. */
export function parseOutput<I extends z.ZodType, O extends z.ZodType>(
  { id, output: schema }: Operation<I, O>,
  value: unknown,
): z.output<O> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error, {
    code: "upstream_shape",
    prefix: `${id}: the answer`,
    hint: UNKNOWN_FORM_HINT,
  });
}

const MAX_NAMED = 3;

interface Misfit {
  readonly code: ErrorCode;
  readonly prefix: string;
  readonly hint: string;
}

/** zod's messages can quote the value, so only path and expectation are told, and no `cause` is kept. */
function misfit({ issues }: z.core.$ZodError, { code, prefix, hint }: Misfit): ThreatStackError {
  const named = issues.slice(0, MAX_NAMED).map(describeIssue);
  const more = issues.length > MAX_NAMED ? ` and ${issues.length - MAX_NAMED} more` : "";
  return new ThreatStackError(code, `${prefix} ${named.join(", ")}${more}`, { hint });
}
