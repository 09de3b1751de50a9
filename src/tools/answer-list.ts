import { renderList } from "../summaries/render-list.ts";
import { callText } from "./call-text.ts";
import type { Collected } from "./collect-pages.ts";
import type { ToolAnswer, ToolContext } from "./define-tool.ts";
import { decodeCursor, encodeCursor, type ListPosition } from "./list-cursor.ts";

export interface Listing<T> {
  readonly tool: string;
  /** The arguments that make the query, repeated in the call that goes on. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly cursor: string | undefined;
  readonly maxTokens: number | undefined;
  /** Plural, such as `alerts`. */
  readonly noun: string;
  readonly order: string;
  readonly load: (token: string | undefined) => Promise<Collected<T>>;
  /** Sorts the list, greatest first where `descending`; unique together with the id. */
  readonly keyOf: (item: T) => string;
  readonly idOf: (item: T) => string;
  readonly descending: boolean;
  readonly columns: readonly string[];
  readonly rowsOf: (items: readonly T[]) => Promise<readonly Readonly<Record<string, string>>[]>;
  /** More about the whole list, for the first line. */
  readonly about: (items: readonly T[]) => string;
  /** Why it may be empty and what to call then. */
  readonly ifEmpty: string;
  /** What to do with a row. */
  readonly next: string;
}

/** One page of a list, as much of it as the budget holds, with its true total and the call that goes on. */
export async function answerList<T>(
  listing: Listing<T>,
  context: ToolContext,
): Promise<ToolAnswer> {
  const { query, columns, idOf } = listing;
  const at = listing.cursor === undefined ? undefined : decodeCursor(query, listing.cursor);
  const part = await listing.load(at?.token);
  const items = sorted(listing, part.items);
  const first = at === undefined ? 0 : indexAfter(listing, items, at);
  const rest = items.slice(first);
  const before = at?.before ?? 0;
  const total = before + items.length;
  const rows = await listing.rowsOf(rest);
  const cursorAfter = (shown: number) => {
    const last = rest[shown - 1];
    if (last !== undefined && shown < rest.length) {
      return encodeCursor(query, {
        key: listing.keyOf(last),
        id: idOf(last),
        token: at?.token,
        before,
      });
    }
    if (shown < rest.length || part.token === undefined) return undefined;
    return encodeCursor(query, { key: "", id: "", token: part.token, before: total });
  };
  const { text, shown } = renderList(
    {
      head: (count) =>
        head({
          listing,
          context,
          items,
          total,
          first: before + first,
          count,
          open: part.token !== undefined,
        }),
      columns,
      rows,
      rest: (count) =>
        goOn(listing, context, { left: rest.length - count, cursor: cursorAfter(count) }),
      next: rest.length === 0 ? "" : listing.next,
    },
    listing.maxTokens ?? context.maxTokens,
  );
  const cursor = cursorAfter(shown);
  return {
    text,
    core: {
      total,
      shown,
      truncated: cursor !== undefined,
      next_cursor: cursor ?? null,
      ids: rows.slice(0, Math.min(shown, MAX_CORE_IDS)).map((row) => row["id"] ?? ""),
    },
  };
}

/** `structuredContent` holds at most 200 tokens. */
const MAX_CORE_IDS = 20;

function sorted<T>({ keyOf, idOf, descending }: Listing<T>, items: readonly T[]): T[] {
  const sign = descending ? -1 : 1;
  return items.toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)) || compare(idOf(a), idOf(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By key and id, not by number: records that came or went since the page before shift nothing. */
function indexAfter<T>(
  { keyOf, idOf, descending }: Listing<T>,
  items: readonly T[],
  at: ListPosition,
): number {
  if (at.id === "") return 0;
  const sign = descending ? -1 : 1;
  const index = items.findIndex((item) => {
    const byKey = sign * compare(keyOf(item), at.key);
    return byKey > 0 || (byKey === 0 && compare(idOf(item), at.id) > 0);
  });
  return index === -1 ? items.length : index;
}

interface Head<T> {
  readonly listing: Listing<T>;
  readonly context: ToolContext;
  readonly items: readonly T[];
  readonly total: number;
  /** How many stand before the first row shown. */
  readonly first: number;
  readonly count: number;
  /** The list goes on upstream. */
  readonly open: boolean;
}

function head<T>({ listing, context, items, total, first, count, open }: Head<T>): string {
  const filters = Object.entries(listing.query).filter(([, value]) => value !== undefined);
  const asked = filters.map(([name, value]) => `${name} ${context.clean(value, 80)}`).join(", ");
  const what = `${context.banner}${open ? "at least " : ""}${total.toLocaleString("en")} ${listing.noun}${asked ? ` (${asked})` : ""}`;
  if (total === 0) return `${what}. ${listing.ifEmpty}`;
  const rows = first === 0 ? `${count} shown` : `${count} shown from number ${first + 1}`;
  const about = listing.about(items);
  return `${what}, ${rows}, ${listing.order}${about ? `. ${about}` : ""}`;
}

function goOn<T>(
  { tool, query }: Listing<T>,
  { clean }: ToolContext,
  { left, cursor }: { left: number; cursor: string | undefined },
): string {
  if (cursor === undefined) {
    return left > 0 ? `${left} left out: not one row fits into max_tokens; ask for more` : "";
  }
  const what = left > 0 ? `${left} left out` : "the list goes on";
  return `${what}; next: ${callText(tool, { ...query, cursor }, clean)}`;
}
