import { type Facet, overviewLines } from "../summaries/overview.ts";
import { type ListView, renderList } from "../summaries/render-list.ts";
import { capLength } from "../text/cap-length.ts";
import type { Clean } from "../text/clean.ts";
import { type Cells, cutCells } from "../text/cut-cells.ts";
import { type Fit, fitCount, fitShorter } from "../text/fit.ts";
import { callText } from "../tool-kit/call-text.ts";
import type { Collected } from "../lookups/collect-pages.ts";
import type { ResourceLink, ToolAnswer, ToolContext } from "../tool-kit/define-tool.ts";
import { fitIds } from "./fit-ids.ts";
import { decodeCursor, encodeCursor } from "./list-cursor.ts";
import { indexAfter, type ListOrder, placeAfter, sortList } from "./list-place.ts";

/** How the list falls apart, a row a record, or records as they were sent. */
export const LIST_DETAILS = ["overview", "rows", "raw"] as const;
export type ListDetail = (typeof LIST_DETAILS)[number];

export interface Listing<T> extends ListOrder<T> {
  readonly tool: string;
  /** The arguments that make the query, repeated in the call that goes on. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly cursor: string | undefined;
  readonly detail?: ListDetail | undefined;
  readonly maxTokens: number | undefined;
  /** Plural, such as `alerts`. */
  readonly noun: string;
  readonly order: string;
  readonly load: (token: string | undefined) => Promise<Collected<T>>;
  readonly columns: readonly string[];
  readonly rowsOf: (items: readonly T[]) => Promise<readonly Readonly<Record<string, string>>[]>;
  /** How the list falls apart, for when it is too long; values and labels are clean. */
  readonly facetsOf: (items: readonly T[]) => Promise<readonly Facet[]>;
  /** More about the whole list, for the first line. */
  readonly about: (items: readonly T[]) => string;
  /** Why it may be empty and what to call then. */
  readonly ifEmpty: string;
  /** What to do with a row. */
  readonly next: string;
  /** The resource that is an item. */
  readonly linkOf?: (item: T) => ResourceLink;
}

/**
 * One page of a list, as much of it as the budget holds, with its true total and the call that goes
 * on. A first page that is not the whole list begins with how the list falls apart.
 */
export async function answerList<T>(
  listing: Listing<T>,
  context: ToolContext,
): Promise<ToolAnswer> {
  const page = await loadPage(listing);
  const budget = listing.maxTokens ?? context.maxTokens;
  const view = listView(listing, context, page);
  if (listing.detail === "raw") {
    const sent = page.rest.map((item) => context.clean(item, SENT_CHARS[0]));
    return toAnswer(listing, page, renderSent(view, sent, budget));
  }
  if (listing.detail === "overview") {
    const overview = fitOverview(await listing.facetsOf(page.items), budget - FRAME_TOKENS);
    return toAnswer(
      listing,
      page,
      renderList({ ...view, rows: [], rest: openRows, overview }, budget),
    );
  }
  const plain = renderList({ ...view, overview: [] }, budget);
  if (plain.shown === 0 && page.rest.length > 0) {
    const brief = fitShorter(BRIEF_CELL_CHARS, (chars) =>
      renderList(briefView(listing, context, { ...page, rows: cutRows(page.rows, chars) }), budget),
    );
    return toAnswer(listing, page, brief);
  }
  const whole = plain.shown === page.rest.length && page.token === undefined;
  if (whole || page.first > 0) return toAnswer(listing, page, plain);
  const facets = await listing.facetsOf(page.items);
  const overview = fitOverview(facets, Math.floor(budget * OVERVIEW_SHARE) - FRAME_TOKENS);
  return toAnswer(listing, page, renderList({ ...view, overview }, budget));
}

/** Characters of the cells of rows too wide for the budget: the last fit into the smallest. */
const BRIEF_CELL_CHARS = [32, 8, 2] as const;
const WHOLE_CELLS: ReadonlySet<string> = new Set(["id"]);

function cutRows(rows: readonly Cells[], chars: number): Cells[] {
  return rows.map((row) => cutCells(row, chars, WHOLE_CELLS));
}

/** For a budget that not even one row fits into: no word more than needed. */
function briefView<T>(listing: Listing<T>, context: ToolContext, page: Page<T>): ListView {
  const silent = { ...listing, about: () => "" };
  return { ...listView(silent, context, page), overview: [], next: "" };
}

/** What to do with an overview. */
function openRows(): string {
  return "rows: the same call without detail, with any of these as arguments";
}

/** A record longer than the whole budget is cut shorter and shorter, because a list must go on. */
const SENT_CHARS = [20_000, 600, 300, 150, 50, 16] as const;

function renderSent(
  view: Omit<ListView, "overview">,
  sent: readonly string[],
  budget: number,
): Fit {
  return fitShorter(SENT_CHARS, (chars) => {
    const lines = sent.map((line) => capLength(line, chars));
    return renderList({ ...view, overview: [], lines }, budget);
  });
}

/** The overview may take this share of the budget; rows get what is left. */
const OVERVIEW_SHARE = 0.6;
const MAX_PARTS = 40;

function fitOverview(facets: readonly Facet[], tokens: number): string[] {
  const { shown } = fitCount(MAX_PARTS, tokens, (each) => overviewLines(facets, each).join("\n"));
  return shown === 0 ? [] : overviewLines(facets, shown);
}

/** First line, marks and next calls around the rows. */
const FRAME_TOKENS = 120;

interface Page<T> {
  /** The part of the list that was loaded, sorted. */
  readonly items: readonly T[];
  /** What comes after the cursor. */
  readonly rest: readonly T[];
  /** Cells of `rest`. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** How many records stand before `rest`. */
  readonly first: number;
  readonly total: number;
  /** Where the list goes on upstream. */
  readonly token: string | undefined;
  /** The cursor after so many rows; undefined at the end of the list. */
  readonly cursorAfter: (shown: number) => string | undefined;
}

async function loadPage<T>(listing: Listing<T>): Promise<Page<T>> {
  const { query, cursor } = listing;
  const at = cursor === undefined ? undefined : decodeCursor(query, cursor);
  const { items: loaded, token } = await listing.load(at?.token);
  const items = sortList(loaded, listing);
  const index = at?.place === undefined ? 0 : indexAfter(items, at.place, listing);
  const rest = items.slice(index);
  const rows = await listing.rowsOf(rest);
  const before = at?.before ?? 0;
  const total = before + items.length;
  return {
    items,
    rest,
    rows,
    first: before + index,
    total,
    token,
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

function toAnswer<T>(listing: Listing<T>, page: Page<T>, { text, shown }: Fit): ToolAnswer {
  const { rest, rows, total, cursorAfter } = page;
  const cursor = cursorAfter(shown);
  const { linkOf } = listing;
  const truncated = shown < rest.length || cursor !== undefined;
  return {
    text,
    ...(linkOf && { links: rest.slice(0, Math.min(shown, MAX_LINKS)).map((item) => linkOf(item)) }),
    core: fitIds(
      { total, shown, truncated, next_cursor: cursor ?? null },
      rows.slice(0, shown).map((row) => row["id"] ?? ""),
    ),
  };
}

const MAX_LINKS = 3;

function listView<T>(
  listing: Listing<T>,
  context: ToolContext,
  page: Page<T>,
): Omit<ListView, "overview"> {
  const { rest, rows, cursorAfter } = page;
  return {
    head: (count) => headLine(listing, context, { ...page, count }),
    columns: listing.columns,
    rows,
    rest: (count) =>
      goOn(listing, context, { left: rest.length - count, cursor: cursorAfter(count) }),
    next: rest.length === 0 ? "" : listing.next,
  };
}

function headLine<T>(
  listing: Listing<T>,
  { banner, clean }: ToolContext,
  { items, total, first, token, count }: Page<T> & { readonly count: number },
): string {
  const filters = Object.entries(listing.query).filter(([, value]) => value !== undefined);
  const asked = filters.map(([name, value]) => `${name} ${clean(value, 80)}`).join(", ");
  const number = `${token === undefined ? "" : "at least "}${total.toLocaleString("en")}`;
  const what = `${banner}${number} ${nounFor(total, listing.noun)}${asked ? ` (${asked})` : ""}`;
  if (total === 0) return `${what}. ${listing.ifEmpty}`;
  const rows = first === 0 ? `${count} shown` : `${count} shown from number ${first + 1}`;
  const about = listing.about(items);
  return `${what}, ${rows}, ${listing.order}${about ? `. ${about}` : ""}`;
}

function nounFor(total: number, plural: string): string {
  return total === 1 ? plural.replace(/s$/, "") : plural;
}

function goOn<T>(
  { tool, query }: Listing<T>,
  { clean }: ToolContext,
  { left, cursor }: { left: number; cursor: string | undefined },
): string {
  if (cursor === undefined) {
    return left > 0
      ? `${left} left out: not one row fits; next: the same call with max_tokens=2000`
      : "";
  }
  const what = left > 0 ? `${left} left out` : "the list goes on";
  const call = canBeRepeated(query, clean) ? callText(tool, query, clean) : "the same call with";
  return `${what}; next: ${call} cursor="${cursor}"`;
}

const MAX_REPEATED_CHARS = 100;

/** Whether the arguments can be written out as they came: none long, none that `clean` would change. */
function canBeRepeated(query: Readonly<Record<string, unknown>>, clean: Clean): boolean {
  return Object.values(query).every(
    (value) => typeof value !== "string" || clean(value, MAX_REPEATED_CHARS) === value,
  );
}
