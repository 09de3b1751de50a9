import { type RedactedText, redactedText } from "../../text/redacted-text.ts";
import type { Outcome } from "../parsers/signals.ts";

/** What was tried, led by how it ended where it did not happen. */
export function withOutcome(outcome: Outcome, text: RedactedText): RedactedText {
  if (outcome === "refused") return redactedText`refused: ${text}`;
  return outcome === "failed" ? redactedText`failed: ${text}` : text;
}
