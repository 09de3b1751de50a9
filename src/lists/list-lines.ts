import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, markClean, numberText } from "../text/clean-text.ts";
import { callText } from "../tool-kit/call-text.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import type { ListPage } from "./list-page.ts";
import type { Listing } from "./listing.ts";

/** What this is, the true total, the query as it was understood, how many are shown and in which order. */
export function headLine<T>(
  listing: Listing<T>,
  { clean }: Pick<RunContext, "clean">,
  { page, shown }: { readonly page: ListPage<T>; readonly shown: number },
): CleanText {
  const { items, total, first, isWhole, searched, pages } = page;
  const { noun, order, about, filter, ifEmpty } = listing;
  const filters = Object.entries(listing.query).filter(([, value]) => value !== undefined);
  const asked = filters.map(
    ([name, value]) => cleanText`${clean(name, 40)} ${queryText(value, clean)}`,
  );
  const among = filter === undefined || searched === items.length ? "" : numberText(searched);
  const query = joinClean([...asked, among && cleanText`of ${among} read`], ", ");
  const number = isWhole ? numberText(total) : cleanText`at least ${numberText(total)}`;
  const what = cleanText`${number} ${nounFor(total, noun)}${query === "" ? query : cleanText` (${query})`}`;
  if (total === 0)
    return isWhole
      ? cleanText`${what}. ${ifEmpty}`
      : noneYet(page, { noun, query: joinClean(asked, ", ") });
  const from = first === 0 ? "" : cleanText` from number ${first + 1}`;
  const rows = joinClean([cleanText`${shown} shown`, from], "");
  const more = about?.(items) ?? "";
  const read = isWhole ? "" : pagesText(pages);
  return joinClean([joinClean([what, rows, order, read], ", "), more], ". ");
}

/** How much of a list stands behind "at least". */
function pagesText(pages: number): CleanText {
  const read = pages === 1 ? cleanText`one page` : cleanText`${pages} pages`;
  return cleanText`${read} of the API read`;
}

/** Nothing is said of records that were not looked at. */
function noneYet<T>(
  { searched, pages }: ListPage<T>,
  { noun, query }: { readonly noun: CleanText; readonly query: CleanText | "" },
): CleanText {
  const read = searched === 0 ? noun : cleanText`the ${numberText(searched)} ${noun}`;
  const how = joinClean([query, pagesText(pages)], "; ");
  return cleanText`none of ${read} read so far fits (${how}); there are more`;
}

function queryText(value: unknown, clean: Clean): CleanText {
  return Array.isArray(value)
    ? joinClean(
        value.map((each) => clean(each, 40)),
        "+",
      )
    : clean(value, 80);
}

function nounFor(total: number, plural: CleanText): CleanText {
  return total === 1 ? markClean(plural.replace(/ies$/, "y").replace(/s$/, "")) : plural;
}

/** What is left out, and the call that shows it. */
export function restLine<T>(
  { tool, query }: Listing<T>,
  { clean }: Pick<RunContext, "clean">,
  { left, cursor }: { readonly left: number; readonly cursor: string | undefined },
): CleanText | "" {
  if (cursor === undefined) {
    return left > 0
      ? cleanText`${left} left out: not one row fits; next: the same call with max_tokens=2000`
      : "";
  }
  const what = left > 0 ? cleanText`${left} left out` : cleanText`the list goes on`;
  const call = canBeRepeated(query, clean)
    ? callText(tool, query, clean)
    : cleanText`the same call with`;
  return cleanText`${what}; next: ${call} cursor="${clean(cursor, 4000)}"`;
}

const MAX_REPEATED_CHARS = 100;

/** Whether the arguments can be written out as they came: none long, none that `clean` would change. */
function canBeRepeated(query: Readonly<Record<string, unknown>>, clean: Clean): boolean {
  return Object.values(query).every(
    (value) => typeof value !== "string" || clean(value, MAX_REPEATED_CHARS) === value,
  );
}
