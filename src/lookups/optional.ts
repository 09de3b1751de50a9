import { failureText } from "../answers/failure-text.ts";
import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";

export interface OptionalLookup<T> {
  /** What is missing where it fails, such as "host names". */
  readonly what: CleanText;
  readonly otherwise: T;
}

/** What a look-up brings that only adds to the main answer: where it fails the answer stands and says what is missing. */
export async function optional<T>(
  lookup: Promise<T>,
  { what, otherwise }: OptionalLookup<T>,
  { signal, report }: Pick<Reach, "signal" | "report">,
): Promise<T> {
  try {
    return await lookup;
  } catch (error) {
    if (!(error instanceof ThreatStackError) || signal.aborted) throw error;
    report?.(cleanText`${what} (${failureText(error)})`);
    return otherwise;
  }
}
