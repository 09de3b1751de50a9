import { createTokenFollower } from "../api/paginate.ts";
import type { ListReader } from "./list-reader.ts";
import type { List } from "./lists.ts";
import { newestWindow } from "./newest-window.ts";
import { resolveMissing } from "./resolve-missing.ts";
import { advance, startAt } from "./walk.ts";

const SECOND_MS = 1000;

/**
 * Reads the newest part of a list to its end, in whatever order it comes, and returns how many requests that took.
 * It asks for a second more than it compares: whether a bound belongs to the span is not documented.
 */
export async function lookNewest(list: List, reader: ListReader): Promise<number> {
  const start = newestWindow(reader.known.times(list.name));
  const from = start === undefined ? undefined : start - SECOND_MS;
  const follow = createTokenFollower(list.name);
  const ids = new Set<string>();
  let token: string | undefined;
  let requests = 0;
  do {
    const page = await reader.page(list, { from, token }, "look");
    requests += 1;
    for (const { id } of page.rows) ids.add(id);
    token = follow(page);
  } while (token !== undefined);
  const span = { from: start ?? Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const inOneAnswer = requests === 1;
  await resolveMissing(reader, { list, span, ids, inOneAnswer, purpose: "look" });
  return requests;
}

/** One page of the newest records that are listed no more; those of the first look are no news. */
export async function lookAtClosed(list: List, reader: ListReader): Promise<void> {
  const isFirst = reader.readDownTo(list) === Number.POSITIVE_INFINITY;
  const from = newestWindow(reader.known.times(list.name));
  const page = await reader.page(list, { from }, isFirst ? "first" : "sweep");
  if (!isFirst) return;
  const { read } = advance(startAt(Number.POSITIVE_INFINITY), page, true);
  reader.setReadDownTo(list, read.from - 1);
}
