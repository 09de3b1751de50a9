import { invalid, readTime, textParameter } from "../query.ts";

/** What the documents say; one of them says 100 (docs/threat-stack-api.md §4 no. 25 [D]). */
const DEFAULT_COUNT = 20;
/** The most any client asked for [C]; a larger wish gets this many [I]. */
const MAX_COUNT = 100;
const WEEK_MS = 7 * 86_400_000;
const COMPACT_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Rows of the page asked for; the first page is 0, and an empty one ends the list (docs/threat-stack-api.md §2.4 [C][D]). */
export function pageOf<T>(rows: readonly T[], query: URLSearchParams): readonly T[] {
  const page = countParameter(query, "page") ?? 0;
  const count = Math.min(countParameter(query, "count") ?? DEFAULT_COUNT, MAX_COUNT);
  if (count === 0) throw invalid("count", "Must be a positive number.");
  return rows.slice(page * count, (page + 1) * count);
}

/** Whether a client pages at all: lists of which the documents disagree come whole where it does not. */
export function isPaged(query: URLSearchParams): boolean {
  return query.has("page") || query.has("count");
}

function countParameter(query: URLSearchParams, name: string): number | undefined {
  const text = textParameter(query, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw invalid(name, "Must be a number.");
  return Number(text);
}

/** Epoch milliseconds, both included. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * `start` and `end`: ISO 8601 in the plain, the zoned and the compact form (docs/threat-stack-api.md §2.4 [C][D]).
 * @throws ApiFailure 400 for another form, or a `start` after `end` [I].
 */
export function windowOf(query: URLSearchParams, defaults: Window): Window {
  const end = timeParameter(query, "end") ?? defaults.end;
  const start = timeParameter(query, "start") ?? Math.min(defaults.start, end - WEEK_MS);
  if (start > end) throw invalid("start", "Must precede end.");
  return { start, end };
}

/** From a week ago to now (docs/threat-stack-api.md §2.4 [C]); of somebody's own exports everything. */
export function defaultWindow(live: boolean, now: number): Window {
  return live
    ? { start: now - WEEK_MS, end: now }
    : { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
}

function timeParameter(query: URLSearchParams, name: string): number | undefined {
  const text = textParameter(query, name);
  if (text === undefined) return undefined;
  return readTime(name, text.replace(COMPACT_TIME, "$1-$2-$3T$4:$5:$6Z"));
}

/** Only the `fields` asked for, with commas between them or one a parameter (docs/threat-stack-api.md §2.0, §2.4 [C]). */
export function withFields(record: object, query: URLSearchParams): object {
  const wanted = query.getAll("fields").flatMap((names) => names.split(","));
  const names = new Set(wanted.map((name) => name.trim()).filter((name) => name !== ""));
  if (names.size === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}
