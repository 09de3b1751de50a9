import type { ThreatStackError } from "../errors.ts";
import { type Clean, createClean } from "../text/clean.ts";
import { type CleanText, markClean } from "../text/clean-text.ts";

const MAX_CHARS = 600;

/** A hint is our own words without anything of others: redacted, it could lose some that look like a secret. */
const withoutRedaction = createClean({ redact: false });

export interface ErrorText {
  readonly code: CleanText;
  /** May quote what the caller gave. */
  readonly message: CleanText;
  readonly hint: CleanText;
}

/** The words of an error that may be shown; those of the upstream are data, and not among them. */
export function errorText({ code, message, hint }: ThreatStackError, clean: Clean): ErrorText {
  return {
    code: markClean(code),
    message: clean(message, MAX_CHARS),
    hint: withoutRedaction(hint, MAX_CHARS),
  };
}
