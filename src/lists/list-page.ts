import type { Row } from "../text/table.ts";
import { decodeCursor, encodeCursor } from "./list-cursor.ts";
import { indexAfter, placeAfter, sortList } from "./list-place.ts";
import type { Listing } from "./listing.ts";

/** A list as far as it was read, and where the page that was asked for begins in it. */
export interface ListPage<T> {
  /** The part of the list that was loaded and fits the query, sorted. */
  readonly items: readonly T[];
  /** What comes after the cursor. */
  readonly rest: readonly T[];
  /** Cells of `rest`. */
  readonly rows: readonly Row[];
  /** How many records stand before `rest`. */
  readonly first: number;
  readonly total: number;
  /** Whether the total is exact. */
  readonly isWhole: boolean;
  /** Upstream pages that were read for it. */
  readonly pages: number;
  /** Records that were looked at, those that do not fit the query included. */
  readonly searched: number;
  /** The cursor after so many rows; undefined at the end of the list. */
  readonly cursorAfter: (shown: number) => string | undefined;
}

export async function loadPage<T>(listing: Listing<T>): Promise<ListPage<T>> {
  const { query, cursor, filter, load, rowsOf } = listing;
  const at = cursor === undefined ? undefined : decodeCursor(query, cursor);
  const { items: loaded, token, isWhole, pages } = await load(at?.token);
  const fitting = filter === undefined ? loaded : loaded.filter(filter);
  const items = sortList(fitting, listing);
  const index = at?.place === undefined ? 0 : indexAfter(items, at.place, listing);
  const rest = items.slice(index);
  const rows = await rowsOf(rest);
  const before = at?.before ?? 0;
  const total = before + items.length;
  return {
    items,
    rest,
    rows,
    first: before + index,
    total,
    isWhole,
    pages,
    searched: loaded.length,
    cursorAfter(shown) {
      const last = rest[shown - 1];
      if (last !== undefined && shown < rest.length) {
        const shownId = rows[shown - 1]?.["id"] ?? "";
        const place = placeAfter({ item: last, index: index + shown, shownId }, listing);
        return encodeCursor(query, { place, token: at?.token, before });
      }
      if (shown < rest.length || token === undefined) return undefined;
      return encodeCursor(query, { token, before: total });
    },
  };
}
