import type { RedactedText } from "../../text/redacted-text.ts";

/** Something that no single event shows. */
export interface Finding {
  readonly technique: string;
  readonly why: string;
  readonly text: RedactedText;
  readonly time: number;
  readonly eventId: string;
  /** Events it tells of, which its text says; 1 where it tells of accounts. */
  readonly count: number;
  /** Groups that it tells of, which need no line of their own. */
  readonly groupIds: readonly string[];
  /** Who did it; "" where the text says so. */
  readonly who: RedactedText;
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
