import { type ErrorCode, ThreatStackError, type ThreatStackErrorOptions } from "../errors.ts";
import type { ErrorForm } from "./error-body.ts";
import type { Verified } from "./outgoing-request.ts";

export interface RefusedAnswerOptions extends ThreatStackErrorOptions {
  readonly form: ErrorForm;
  readonly verified: Verified;
}

/** An answer that is not a success, with what is known of who gave it. */
export class RefusedAnswer extends ThreatStackError {
  readonly form: ErrorForm;
  readonly verified: Verified;

  constructor(code: ErrorCode, message: string, options: RefusedAnswerOptions) {
    super(code, message, options);
    this.form = options.form;
    this.verified = options.verified;
  }
}
