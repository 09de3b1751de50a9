import type { z } from "zod";
import { ThreatStackError } from "../errors.ts";
import { RefusedAnswer } from "../http/refused-answer.ts";
import { asksForPage } from "./asks-for-page.ts";
import type { Operation } from "./define-operation.ts";

/** Whether the API itself said "none" by a 404: signed, of a question of which it is documented, and of a first page. */
export function saysNone<I extends z.ZodType>(
  operation: Operation<I>,
  input: z.output<I>,
  error: unknown,
): error is RefusedAnswer {
  return isNone(operation, input, error) && error.verified !== "absent";
}

/** The error of a call; that of a 404 says what was not found. */
export function explainNotFound<I extends z.ZodType>(
  operation: Operation<I>,
  input: z.output<I>,
  error: unknown,
): unknown {
  if (!(error instanceof RefusedAnswer) || error.code !== "not_found") return error;
  if (isNone(operation, input, error)) {
    return notFound(operation, error, {
      says: "the answer would mean that there are none, but nobody signed it",
      hint: "Check THREATSTACK_BASE_URL and whatever is in between: the API signs its answers.",
    });
  }
  if (asksForPage(operation, input)) {
    return notFound(operation, error, {
      says: "the page that was asked for is no longer there",
      hint: "Ask for the list anew, without a cursor.",
    });
  }
  if (namesRecord(operation) || operation.method !== "GET") return error;
  return notFound(operation, error, {
    says: "the API has no such list here, which does not mean that there are none",
    hint: "Check THREATSTACK_BASE_URL, which ends in /v2, or in /api/v1 for version 1, and THREATSTACK_API_VERSION.",
  });
}

function isNone<I extends z.ZodType>(
  operation: Operation<I>,
  input: z.output<I>,
  error: unknown,
): error is RefusedAnswer {
  const none = operation.noneOn404;
  if (none === undefined || asksForPage(operation, input)) return false;
  if (!(error instanceof RefusedAnswer) || error.code !== "not_found") return false;
  return (none.when?.(input) ?? true) && (error.upstream ?? "").includes(none.words ?? "");
}

/** Whether an operation asks for a record, or for what belongs to one. */
function namesRecord(operation: Operation): boolean {
  return operation.path.length > 0;
}

function notFound(
  { id }: Operation,
  { status = 404, upstream }: ThreatStackError,
  { says, hint }: { readonly says: string; readonly hint: string },
): ThreatStackError {
  return new ThreatStackError("not_found", `${id}: ${says} (HTTP ${status})`, {
    status,
    hint,
    ...(upstream !== undefined && { upstream }),
  });
}
