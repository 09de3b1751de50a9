import { ThreatStackError } from "../../errors.ts";

/** How far into the list of what is notable the pages before have come. */
export interface DigestCursor {
  /** Acts of known behaviour. */
  readonly acts: number;
  /** Rare events and complaints. */
  readonly unusual: number;
}

export const FROM_START: DigestCursor = { acts: 0, unusual: 0 };

const SHAPE = /^n(\d{1,6})\.(\d{1,6})$/;

/** Whether a cursor is one of a digest rather than of rows. */
export function isDigestCursor(text: string): boolean {
  return SHAPE.test(text);
}

export function encodeDigestCursor({ acts, unusual }: DigestCursor): string {
  return `n${String(acts)}.${String(unusual)}`;
}

/** Throws `invalid_argument` for what is no cursor of a digest. */
export function decodeDigestCursor(text: string): DigestCursor {
  const [, acts, unusual] = SHAPE.exec(text) ?? [];
  if (acts === undefined || unusual === undefined) {
    throw new ThreatStackError("invalid_argument", "That is not a cursor of a digest.", {
      hint: "Pass the cursor exactly as the digest gave it, or none to start anew.",
    });
  }
  return { acts: Number(acts), unusual: Number(unusual) };
}
