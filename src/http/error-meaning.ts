import type { ErrorCode } from "../errors.ts";
import type { ErrorForm } from "./error-body.ts";
import type { Verified } from "./outgoing-request.ts";

export interface ErrorAnswer {
  /** Operation the request was for, in our own words. */
  readonly operation: string;
  readonly status: number;
  readonly form: ErrorForm;
  readonly verified: Verified;
  readonly upstream: string | undefined;
  /** The `WWW-Authenticate` header; empty where there is none. */
  readonly challenge: string;
}

/** What it means, and what to do about it. */
export interface Meaning {
  readonly code: ErrorCode;
  readonly says: string;
  readonly hint: string;
}
