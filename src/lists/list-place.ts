import { createHash } from "node:crypto";

/**
 * A place in a sorted list, right after one record. It travels in cursors, outside the data region,
 * so it holds a time, an id of plain characters, hashes and numbers, and never a name that others chose.
 */
export type ListPlace =
  | { readonly time: string; readonly id: string }
  | { readonly mark: string; readonly index: number };

export interface ListOrder<T> {
  readonly keyOf: (item: T) => string;
  readonly idOf: (item: T) => string;
  /** Greatest key first; equal keys go by ascending id. */
  readonly descending: boolean;
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const PLAIN_ID = /^[0-9a-f-]{1,40}$/i;
const MARK_CHARS = 8;

export function sortList<T>(items: readonly T[], { keyOf, idOf, descending }: ListOrder<T>): T[] {
  const sign = descending ? -1 : 1;
  return items.toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)) || compare(idOf(a), idOf(b)));
}

/** The place after `items[index]`; `shownId` is as much of its id as tells it from the others. */
export function placeAfter<T>(
  { item, index, shownId }: { item: T; index: number; shownId: string },
  { keyOf, idOf }: ListOrder<T>,
): ListPlace {
  const [time, whole] = [keyOf(item), idOf(item)];
  const id = shownId !== "" && whole.startsWith(shownId) ? shownId : whole;
  if (ISO_TIME.test(time) && PLAIN_ID.test(id)) return { time, id };
  return { mark: markOf(time, whole), index };
}

/**
 * Where the list goes on. By time and id, or by the record itself, not by number: records that came
 * or went since the page before shift nothing. Only where the record itself is gone does its number count.
 */
export function indexAfter<T>(items: readonly T[], place: ListPlace, order: ListOrder<T>): number {
  const { keyOf, idOf, descending } = order;
  if ("mark" in place) {
    const at = items.findIndex((item) => markOf(keyOf(item), idOf(item)) === place.mark);
    return Math.min(at === -1 ? place.index : at + 1, items.length);
  }
  const sign = descending ? -1 : 1;
  // A short id is the beginning of one record's id. Where it is a whole id, another's may begin with it.
  const isWhole = items.some((item) => idOf(item) === place.id);
  const index = items.findIndex((item) => {
    const byTime = sign * compare(keyOf(item), place.time);
    const id = isWhole ? idOf(item) : idOf(item).slice(0, place.id.length);
    return byTime > 0 || (byTime === 0 && compare(id, place.id) > 0);
  });
  return index === -1 ? items.length : index;
}

function markOf(key: string, id: string): string {
  return createHash("sha256")
    .update(JSON.stringify([key, id]))
    .digest("base64url")
    .slice(0, MARK_CHARS);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
