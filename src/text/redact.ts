import { findAfter, findNamed, findSecrets, type SecretSpan } from "./find-secrets.ts";
import { hideOwnSecrets } from "./own-secrets.ts";
import { redactedMark } from "./secret-tag.ts";

/** `text` with the secret parts of what looks like a credential replaced by `[redacted KIND TAG]`. */
export function redactSecrets(text: string): string {
  const safe = hideOwnSecrets(text);
  return withoutSpans(safe, findSecrets(safe));
}

/** The same for the value of a field, or of a flag, of this name. */
export function redactNamed(name: string, text: string): string {
  const safe = hideOwnSecrets(text);
  return withoutSpans(safe, findNamed(name, safe));
}

/** The same for what follows `lead`, which says what it is: a program before its arguments, a header's name. */
export function redactAfter(lead: string, text: string): string {
  const safe = hideOwnSecrets(text);
  return withoutSpans(safe, findAfter(lead, safe));
}

function withoutSpans(text: string, spans: readonly SecretSpan[]): string {
  let shown = "";
  let copied = 0;
  for (const { start, end, kind } of spans) {
    shown += text.slice(copied, start) + redactedMark(kind, text.slice(start, end));
    copied = end;
  }
  return copied === 0 ? text : shown + text.slice(copied);
}
