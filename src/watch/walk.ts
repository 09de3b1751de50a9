import type { ListPage } from "./lists.ts";
import type { Span } from "./known.ts";
import { startOfSecond } from "./newest-window.ts";

const SECOND_MS = 1000;

/** Where reading a list from its newest record to its oldest has come to. */
export interface Place {
  /** Everything created later has been read; epoch ms. */
  readonly cursor: number;
  /** Page of the query that ends at `until`; the first where absent. */
  readonly token: string | undefined;
  /** Of the query; undefined where it has no end. */
  readonly until: number | undefined;
  /** Whether the pages of this query came newest first, as far as they have come. */
  readonly ordered: boolean;
  /** No row of this query that is still to come may be newer, if they come newest first. */
  readonly atMost: number;
  /** Ids read of what is not yet read to its end. */
  readonly pending: ReadonlySet<string>;
}

export interface Step {
  /** Read to its end by this page, and by those before it. */
  readonly read: Span;
  /** Every id that was there. */
  readonly ids: ReadonlySet<string>;
  /** Whether one answer held them all, so that nothing can have moved from one page to another in between. */
  readonly inOneAnswer: boolean;
  /** Undefined at the end of the list. */
  readonly next: Place | undefined;
}

export function startAt(cursor: number): Place {
  const until = cursor === Number.POSITIVE_INFINITY ? undefined : endOfSecond(cursor);
  const atMost = until ?? Number.POSITIVE_INFINITY;
  return { cursor, token: undefined, until, ordered: true, atMost, pending: new Set() };
}

/**
 * What one more page tells. Where pages come newest first, each is asked for by time, so that it stands on its own
 * and nothing depends on a token that may be an hour old; the order is checked, since none is documented
 * (docs/threat-stack-api.md §2.1 [I]). Where it is another, the list is read to its end by tokens.
 */
export function advance(place: Place, page: ListPage, byTime: boolean): Step {
  const ordered = byTime && place.ordered && isNewestFirst(page, place);
  const cursor = coveredDownTo(place, page, ordered);
  const ids = new Set([...place.pending, ...page.rows.map(({ id }) => id)]);
  const step = {
    read: { from: cursor + 1, until: place.cursor + 1 },
    ids,
    inOneAnswer: place.token === undefined,
  };
  if (page.token === undefined) return { ...step, next: undefined };
  const until = endOfSecond(cursor);
  if (ordered && until < (place.until ?? Number.POSITIVE_INFINITY))
    return { ...step, next: startAt(cursor) };
  const atCursor = page.rows.flatMap(({ id, at }) => (at === cursor ? [id] : []));
  const pending = cursor === place.cursor ? ids : new Set(atCursor);
  const atMost = page.rows.at(-1)?.at ?? place.atMost;
  return { ...step, next: { ...place, cursor, token: page.token, ordered, atMost, pending } };
}

/** Rows of one and the same time say nothing of the order, and so not what is still to come. */
function coveredDownTo({ cursor }: Place, { rows, token }: ListPage, ordered: boolean): number {
  if (token === undefined) return Number.NEGATIVE_INFINITY;
  const [first, last] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  return ordered && first > last ? Math.min(cursor, last) : cursor;
}

function isNewestFirst({ rows }: ListPage, { atMost }: Place): boolean {
  let last = atMost;
  for (const { at } of rows) {
    if (!Number.isFinite(at) || at > last) return false;
    last = at;
  }
  return true;
}

function endOfSecond(at: number): number {
  return startOfSecond(at) + SECOND_MS;
}
