import type { Answer, AnswerMeta, Composed } from "../answers/answer.ts";
import { asSent } from "../api/schemas/reading.ts";
import type { Facet } from "../summaries/overview.ts";
import { overviewLines } from "../summaries/overview.ts";
import { capLength } from "../text/cap-length.ts";
import { type CleanText, cleanText, markClean } from "../text/clean-text.ts";
import { cutCells } from "../text/cut-cells.ts";
import { type Fit, fitCount, fitShorter } from "../text/fit.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { csvOfList } from "./csv-of-list.ts";
import { headLine, restLine } from "./list-lines.ts";
import { type ListPage, loadPage } from "./list-page.ts";
import { composeRows, fitRows, type ListView } from "./list-view.ts";
import type { Listing } from "./listing.ts";

/**
 * One page of a list, as much of it as there is room for, with its true total and the call that goes on.
 * A first page that is not the whole list begins with how the list falls apart.
 */
export async function listAnswer<T>(listing: Listing<T>, context: RunContext): Promise<Answer> {
  const page = await loadPage(listing);
  if (listing.detail === "csv") return csvOfList(listing, page, context);
  const view = listView(listing, context, page);
  let known: Promise<readonly Facet[]> | undefined;
  const facets = async () => (known ??= listing.facetsOf?.(page.items) ?? Promise.resolve([]));
  return {
    async compose(tokens) {
      if (listing.detail === "raw") return composeSent({ view, page, context, tokens });
      if (listing.detail === "overview") {
        return composeOverview(view, await facets(), tokens);
      }
      const plain = fitRows(view, tokens);
      if (plain.shown === 0 && page.rest.length > 0) {
        return composeBrief({ listing, context, page, tokens });
      }
      const isAll = plain.shown === page.rest.length && page.isWhole;
      if (isAll || page.first > 0) return composeRows(view, plain.shown);
      const room = Math.floor(tokens * OVERVIEW_SHARE) - FRAME_TOKENS;
      const whole = { ...view, overview: fitOverview(await facets(), room) };
      return composeRows(whole, fitRows(whole, tokens).shown);
    },
  };
}

/** The overview may take this share of the budget; rows get what is left. */
const OVERVIEW_SHARE = 0.6;
const MAX_PARTS = 40;
/** First line, marks and next calls around the rows. */
const FRAME_TOKENS = 120;

function fitOverview(facets: readonly Facet[], tokens: number): readonly CleanText[] {
  const { shown } = fitCount(MAX_PARTS, tokens, (each) => overviewLines(facets, each).join("\n"));
  return shown === 0 ? [] : overviewLines(facets, shown);
}

function composeOverview(view: ListView, facets: readonly Facet[], tokens: number): Composed {
  const overview = fitOverview(facets, tokens - FRAME_TOKENS);
  return composeRows({ ...view, rows: [], rest: () => OPEN_ROWS, overview }, 0);
}

const OPEN_ROWS = cleanText`rows: the same call without detail, with any of these as arguments`;

interface ListToCompose<T> {
  readonly listing: Listing<T>;
  readonly context: RunContext;
  readonly page: ListPage<T>;
  readonly tokens: number;
}

/** Characters of the cells of rows too wide for the budget: the last fit into the smallest. */
const BRIEF_CELL_CHARS = [32, 8, 2] as const;
const WHOLE_CELLS: ReadonlySet<string> = new Set(["id"]);

/** For a budget that not even one row fits into: no word more than needed. */
function composeBrief<T>({ listing, context, page, tokens }: ListToCompose<T>): Composed {
  const { about: _, ...silent } = listing;
  const viewOf = (chars: number): ListView => {
    const rows = page.rows.map((row) => cutCells(row, chars, WHOLE_CELLS));
    return { ...listView(silent, context, { ...page, rows }), next: "" };
  };
  return composeShorter(BRIEF_CELL_CHARS, tokens, viewOf);
}

/** Fields that could not be read are there in the form in which they came; the id is first, where no cut reaches it. */
function sentOf(item: unknown): unknown {
  const sent = typeof item === "object" && item !== null ? asSent(item) : item;
  if (typeof sent !== "object" || sent === null || !("id" in sent)) return sent;
  const { id, ...rest } = sent;
  return { id, ...rest };
}

/** A record longer than the whole budget is cut shorter and shorter, because a list must go on. */
const SENT_CHARS = [20_000, 600, 300, 150, 50, 16] as const;

function composeSent<T>({
  view,
  page,
  context,
  tokens,
}: Pick<ListToCompose<T>, "context" | "page" | "tokens"> & { readonly view: ListView }): Composed {
  const sent = page.rest.map((item) => context.clean(sentOf(item), SENT_CHARS[0]));
  return composeShorter(SENT_CHARS, tokens, (chars) => ({
    ...view,
    lines: sent.map((line) => markClean(capLength(line, chars))),
  }));
}

/** The view with the longest texts of which at least one row fits. */
function composeShorter(
  sizes: readonly [number, ...number[]],
  tokens: number,
  viewOf: (chars: number) => ListView,
): Composed {
  let view = viewOf(sizes[0]);
  const fit: Fit = fitShorter(sizes, (chars) => {
    view = viewOf(chars);
    return fitRows(view, tokens);
  });
  return composeRows(view, fit.shown);
}

const MAX_LINKS = 3;

function listView<T>(listing: Listing<T>, context: RunContext, page: ListPage<T>): ListView {
  const { rest, rows, total, cursorAfter } = page;
  const { linkOf } = listing;
  const isEmpty = rest.length === 0;
  return {
    head: (shown) => headLine(listing, context, { page, shown }),
    overview: [],
    columns: listing.columns,
    rows,
    rest: (shown) =>
      restLine(listing, context, { left: rest.length - shown, cursor: cursorAfter(shown) }),
    next: isEmpty ? (listing.nextIfEmpty ?? "") : listing.next,
    meta: (shown): AnswerMeta => {
      const cursor = cursorAfter(shown);
      return {
        total,
        shown,
        truncated: shown < rest.length || cursor !== undefined,
        next_cursor: cursor ?? null,
        ids: rows.slice(0, shown).map((row) => row["id"] ?? ""),
      };
    },
    links: (shown) =>
      linkOf === undefined ? [] : rest.slice(0, Math.min(shown, MAX_LINKS)).map(linkOf),
  };
}
