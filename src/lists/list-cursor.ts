import { createHash } from "node:crypto";
import { ThreatStackError } from "../errors.ts";
import type { ListPlace } from "./list-place.ts";

/** Where a list goes on: after this place in the part of the list that begins at `token`. */
export interface ListPosition {
  /** Absent where the part begins. */
  readonly place?: ListPlace | undefined;
  /** Upstream page token where the part begins; absent for the first part. */
  readonly token?: string | undefined;
  /** Records in the parts before. */
  readonly before: number;
}

const CURSOR =
  /^(?<query>[\w-]{4})\.(?:t(?<time>-?[0-9a-z]{1,10})\.(?<id>[0-9a-f-]{1,40})|h(?<mark>[\w-]{1,16})\.(?<index>\d{1,9})|s)(?:\.(?<before>\d{1,9})\.(?<token>[^.]+))?$/i;

/**
 * Short, because a model repeats it letter by letter. A cursor goes with the query it came from:
 * the same call with other filters would skip records unseen.
 */
export function encodeCursor(query: unknown, { place, token, before }: ListPosition): string {
  const part = token === undefined ? [] : [String(before), escapeToken(token)];
  return [fingerprint(query), packPlace(place), ...part].join(".");
}

/** Throws `invalid_argument` where the cursor is not of this query. */
export function decodeCursor(query: unknown, cursor: string): ListPosition {
  const parts = CURSOR.exec(cursor)?.groups;
  if (parts === undefined) throw refused("is not one this server gave");
  if (parts["query"] !== fingerprint(query))
    throw refused("belongs to a call with other arguments");
  const place = unpackPlace(parts);
  const token = parts["token"] === undefined ? undefined : unescapeToken(parts["token"]);
  return {
    before: Number(parts["before"] ?? 0),
    ...(place && { place }),
    ...(token !== undefined && { token }),
  };
}

/** A time in base 36 costs a third of the same in ISO form. */
function packPlace(place: ListPlace | undefined): string {
  if (place === undefined) return "s";
  if ("mark" in place) return `h${place.mark}.${place.index}`;
  return `t${Date.parse(place.time).toString(36)}.${place.id}`;
}

function unpackPlace(parts: Readonly<Record<string, string>>): ListPlace | undefined {
  const { time, id, mark, index } = parts;
  if (mark !== undefined) return { mark, index: Number(index) };
  if (time === undefined || id === undefined) return undefined;
  const date = new Date(Number.parseInt(time, 36));
  if (Number.isNaN(date.getTime())) throw refused("is not one this server gave");
  return { time: date.toISOString(), id };
}

function escapeToken(token: string): string {
  return encodeURIComponent(token.replaceAll(/\p{Surrogate}/gu, "\uFFFD")).replaceAll(".", "%2E");
}

function unescapeToken(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw refused("is not one this server gave");
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
