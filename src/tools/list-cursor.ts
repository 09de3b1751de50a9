import { createHash } from "node:crypto";
import { ThreatStackError } from "../errors.ts";

/** Where a list goes on: after the record with this key and id, in the part of the list that begins at `token`. */
export interface ListPosition {
  /** Sort key of the last record shown. */
  readonly key: string;
  readonly id: string;
  /** Upstream page token where the part begins; absent for the first part. */
  readonly token?: string | undefined;
  /** Records in the parts before. */
  readonly before: number;
}

/** A cursor goes with the query it came from: the same call with other filters would skip records unseen. */
export function encodeCursor(query: unknown, position: ListPosition): string {
  const { key, id, token, before } = position;
  const parts = [fingerprint(query), key, id, ...(token === undefined ? [] : [before, token])];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Throws `invalid_argument` where the cursor is not of this query. */
export function decodeCursor(query: unknown, cursor: string): ListPosition {
  const parts = parse(cursor);
  const [mark, key, id, before = 0, token] = parts ?? [];
  if (typeof key !== "string" || typeof id !== "string" || typeof before !== "number")
    throw refused("is not one this server gave");
  if (mark !== fingerprint(query)) throw refused("belongs to a call with other arguments");
  return { key, id, before, ...(typeof token === "string" && { token }) };
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function fingerprint(query: unknown): string {
  return createHash("sha256").update(JSON.stringify(query)).digest("base64url").slice(0, 4);
}

function refused(why: string): ThreatStackError {
  return new ThreatStackError("invalid_argument", `cursor ${why}`, {
    hint: "Repeat the call that gave it, with the same arguments, or call without cursor to begin again.",
  });
}
