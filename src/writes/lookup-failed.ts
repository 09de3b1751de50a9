import { failureText } from "../answers/failure-text.ts";
import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";

/** In place of what only adds to a preview and could not be read. */
export function lookupFailed(error: unknown, signal: AbortSignal): CleanText {
  if (!(error instanceof ThreatStackError) || signal.aborted) throw error;
  return cleanText`an unknown number (${failureText(error)})`;
}
