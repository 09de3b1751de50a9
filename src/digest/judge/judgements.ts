import type { RedactedText } from "../../text/redacted-text.ts";

/** Something that no single event shows. */
export interface Finding {
  readonly technique: string;
  readonly why: string;
  readonly text: RedactedText;
  readonly time: number;
  readonly eventId: string;
  /** Larger is more notable, on the scale of weighed behaviours. */
  readonly score: number;
}

/** Where an account came from when it was not refused. */
export interface UsualOrigin {
  /** The most frequent address. */
  readonly address: string;
  /** How many others there are. */
  readonly others: number;
}
