/** Every stable failure code: tool results, logs and exit messages carry it, tests assert it. */
export type ErrorCode =
  | "configuration"
  | "invalid_argument"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "clock_skew"
  | "rate_limited"
  | "upstream_status"
  | "upstream_shape"
  | "upstream_unverified"
  | "unreachable"
  | "timeout"
  | "cancelled"
  /** A write was not agreed to in the way it has to be; nothing was written. */
  | "unconfirmed"
  /** Of a write: it may have been done or not, because its answer was lost. */
  | "outcome_unknown"
  | "internal";

export interface ThreatStackErrorOptions {
  /** What the reader can do about it, in our own words. */
  readonly hint?: string;
  /** Words of the upstream, as they came: sanitised before they are shown to anyone. */
  readonly upstream?: string;
  /** HTTP status of the answer, where there was one. */
  readonly status?: number;
  readonly cause?: unknown;
}

/**
 * Base of all errors we throw on purpose.
 * `message` and `hint` are our own words and safe to show; `upstream` is not.
 */
export class ThreatStackError extends Error {
  override readonly name: string = "ThreatStackError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly upstream: string | undefined;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, options: ThreatStackErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.upstream = options.upstream;
    this.status = options.status;
  }
}
