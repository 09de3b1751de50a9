import type { PageTokens } from "./page-token.ts";
import { textParameter } from "./query.ts";
import { type Dated, newestFirst } from "./newest-first.ts";

/** Of alerts and agents [D], of CVEs [C]; taken for the others too [I] (docs/threat-stack-api.md §2.0). */
const PAGE_SIZE = 100;

interface ListOptions<T> {
  readonly list: string;
  readonly tokens: PageTokens;
  readonly query: URLSearchParams;
  /** Checks the filters and returns the rows they select, in the order of their places. */
  readonly select: (query: URLSearchParams) => readonly T[] | Promise<readonly T[]>;
  readonly pageSize?: number;
}

export interface ListPage<T> {
  readonly rows: readonly T[];
  /** Of the next page; undefined at the end. */
  readonly token: string | undefined;
}

/** A page of records that say themselves where they stand: newest first. */
export function listPage<T extends Dated>(options: ListOptions<T>): Promise<ListPage<T>> {
  return pageByPlace(options, (row) => row);
}

/**
 * One page of a list. With a token, its own filters hold and those sent beside it are ignored. Where a
 * list goes on is a row, not a number: new rows do not shift what follows.
 */
export async function pageByPlace<T>(
  { list, tokens, query, select, pageSize = PAGE_SIZE }: ListOptions<T>,
  placeOf: (row: T) => Dated,
): Promise<ListPage<T>> {
  const sealed = textParameter(query, "token");
  const state = sealed === undefined ? undefined : tokens.open(sealed, list);
  const filters = state === undefined ? withoutToken(query) : state.query;
  const selected = await select(new URLSearchParams(filters));
  const last = state === undefined ? undefined : readPlace(state.after);
  const rest =
    last === undefined ? selected : selected.filter((row) => newestFirst(placeOf(row), last) > 0);
  const rows = rest.slice(0, pageSize);
  const end = rows.at(-1);
  if (end === undefined || rest.length <= pageSize) return { rows, token: undefined };
  return {
    rows,
    token: tokens.seal({ list, query: filters, after: writePlace(placeOf(end)) }),
  };
}

function writePlace({ createdAt, id }: Dated): string {
  return `${createdAt} ${id}`;
}

function readPlace(after: string): Dated {
  const cut = after.indexOf(" ");
  return { createdAt: after.slice(0, cut), id: after.slice(cut + 1) };
}

function withoutToken(query: URLSearchParams): string {
  const filters = new URLSearchParams(query);
  filters.delete("token");
  return filters.toString();
}
