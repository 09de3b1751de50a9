import { ThreatStackError } from "../errors.ts";
import type { Failure } from "./attempt.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import { RefusedAnswer } from "./refused-answer.ts";

/** A gateway says so of a request whose answer it no longer waited for. */
const REQUEST_TIMEOUT = 408;

/** Whether a request may change something: what its failure leaves open then matters. */
export function isWrite({ method }: Pick<OutgoingRequest, "method">): boolean {
  return method !== "GET";
}

/** Whether an attempt that failed certainly did nothing: it never arrived, or it was refused with a 4xx. */
export function didNothing({ retry, reached, error }: Failure): boolean {
  if (retry === "unsent" || reached === false) return true;
  const { status = 0 } = error;
  const isRefusal = error instanceof RefusedAnswer && status >= 400 && status < 500;
  return isRefusal && status !== REQUEST_TIMEOUT;
}

/** Of a write whose answer was lost or cannot be relied upon; `cause` tells how. */
export function outcomeUnknown(operation: string, cause: unknown): ThreatStackError {
  const known = cause instanceof ThreatStackError ? cause : undefined;
  const reason = known?.message.replace(`${operation}: `, "") ?? "the answer did not arrive";
  return new ThreatStackError(
    "outcome_unknown",
    `${operation}: it is not known whether the change was made, because ${reason}`,
    {
      hint: "It was not sent again. Read what it would have changed, and repeat it only if it is not there.",
      cause,
      ...(known?.status !== undefined && { status: known.status }),
      ...(known?.upstream !== undefined && { upstream: known.upstream }),
    },
  );
}
