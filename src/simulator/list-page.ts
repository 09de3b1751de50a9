import type { PageTokens } from "./page-token.ts";
import { textParameter } from "./query.ts";
import { newestFirst } from "./store.ts";

/** Page size of alerts and agents (API reference §2.0 [D]); clients cannot choose it. */
const PAGE_SIZE = 100;

interface Row {
  readonly id: string;
  readonly createdAt: string;
}

export interface ListPageOptions<T extends Row> {
  readonly list: string;
  readonly tokens: PageTokens;
  readonly query: URLSearchParams;
  /** Checks the filters and returns the rows they select, newest first. */
  readonly select: (query: URLSearchParams) => readonly T[];
}

/**
 * One page, and the token of the next or undefined. With a token, its own filters hold and those sent
 * beside it are ignored. The place is a row, not a number: new rows do not shift what follows.
 */
export function listPage<T extends Row>({
  list,
  tokens,
  query,
  select,
}: ListPageOptions<T>): {
  readonly rows: readonly T[];
  readonly token: string | undefined;
} {
  const sealed = textParameter(query, "token");
  const state = sealed === undefined ? undefined : tokens.open(sealed, list);
  const filters = state === undefined ? withoutToken(query) : state.query;
  const selected = select(new URLSearchParams(filters));
  const rest = state === undefined ? selected : rowsAfter(selected, state.after);
  const rows = rest.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  if (last === undefined || rest.length <= PAGE_SIZE) return { rows, token: undefined };
  return {
    rows,
    token: tokens.seal({ list, query: filters, after: `${last.createdAt} ${last.id}` }),
  };
}

function rowsAfter<T extends Row>(rows: readonly T[], after: string): readonly T[] {
  const cut = after.indexOf(" ");
  const last = { createdAt: after.slice(0, cut), id: after.slice(cut + 1) };
  return rows.filter((row) => newestFirst(row, last) > 0);
}

function withoutToken(query: URLSearchParams): string {
  const filters = new URLSearchParams(query);
  filters.delete("token");
  return filters.toString();
}
