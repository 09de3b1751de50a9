import { createHash } from "node:crypto";
import { ThreatStackError } from "../errors.ts";

/** Where a search goes on: with so many examples shown, of what comes behind `after`. */
export interface SearchPlace {
  readonly from: number;
  readonly after?: string | undefined;
}

const CURSOR = /^([\w-]{4})\.(\d{1,9})(?:\.(.+))?$/s;

/** A cursor goes with the question it came from. */
export function encodeSearchCursor(question: unknown, { from, after }: SearchPlace): string {
  return [fingerprint(question), String(from), ...(after === undefined ? [] : [after])].join(".");
}

/** @throws ThreatStackError `invalid_argument` where the cursor is not of this question. */
export function decodeSearchCursor(question: unknown, cursor: string): SearchPlace {
  const [, print, from, after] = CURSOR.exec(cursor) ?? [];
  if (print === undefined) throw refused("is not one this server gave");
  if (print !== fingerprint(question)) throw refused("belongs to a call with other arguments");
  return { from: Number(from), after };
}

function fingerprint(question: unknown): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 4);
}

function refused(why: string): ThreatStackError {
  return new ThreatStackError("invalid_argument", `cursor ${why}`, {
    hint: "Repeat the call that gave it, with the same arguments, or call without cursor to begin again.",
  });
}
