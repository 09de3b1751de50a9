import { createHash } from "node:crypto";
import { ThreatStackError } from "../errors.ts";

/** Where a list goes on: after the record with this key and id, in the part of the list that begins at `token`. */
export interface ListPosition {
  /** Sort key of the last record shown. */
  readonly key: string;
  /** Its id, or as much of it as tells it from those not shown. */
  readonly id: string;
  /** Upstream page token where the part begins; absent for the first part. */
  readonly token?: string | undefined;
  /** Records in the parts before. */
  readonly before: number;
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Short, because a model repeats it letter by letter. A cursor goes with the query it came from:
 * the same call with other filters would skip records unseen.
 */
export function encodeCursor(query: unknown, { key, id, token, before }: ListPosition): string {
  const parts = [packKey(key), id, ...(token === undefined ? [] : [String(before), token])];
  return [fingerprint(query), ...parts.map(escapePart)].join(".");
}

/** Throws `invalid_argument` where the cursor is not of this query. */
export function decodeCursor(query: unknown, cursor: string): ListPosition {
  const [mark = "", ...escaped] = cursor.split(".");
  const [key, id, before = "0", token] = escaped.map(unescapePart);
  const wellFormed = /^[\w-]{4}$/.test(mark) && /^\d+$/.test(before) && escaped.length !== 3;
  if (key === undefined || id === undefined || escaped.length > 4 || !wellFormed) {
    throw refused("is not one this server gave");
  }
  if (mark !== fingerprint(query)) throw refused("belongs to a call with other arguments");
  return { key: unpackKey(key), id, before: Number(before), ...(token !== undefined && { token }) };
}

/** Most lists are sorted by time, and a time in base 36 costs a third of the same in ISO form. */
function packKey(key: string): string {
  return ISO_TIME.test(key) ? `t${Date.parse(key).toString(36)}` : `k${key}`;
}

function unpackKey(packed: string): string {
  if (!packed.startsWith("t")) return packed.slice(1);
  const time = new Date(Number.parseInt(packed.slice(1), 36));
  if (Number.isNaN(time.getTime())) throw refused("is not one this server gave");
  return time.toISOString();
}

function escapePart(part: string): string {
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, "\uFFFD")).replaceAll(".", "%2E");
}

function unescapePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
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
