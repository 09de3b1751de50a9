import type { Answer } from "../answers/answer.ts";
import { csvAnswer } from "../tool-kit/csv-answer.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { headLine, restLine } from "./list-lines.ts";
import type { ListPage } from "./list-page.ts";
import type { Listing } from "./listing.ts";

/** Every row of the list as far as it was loaded, with ids whole. */
export function csvOfList<T>(listing: Listing<T>, page: ListPage<T>, context: RunContext): Answer {
  const { clean } = context;
  const { rest, rows, total, cursorAfter } = page;
  const shown = rest.length;
  const isNamed = listing.columns.includes("id");
  const table = isNamed
    ? rows.map((row, at) => {
        const item = rest[at];
        return item === undefined ? row : { ...row, id: clean(listing.idOf(item), 64) };
      })
    : rows;
  const cursor = cursorAfter(shown);
  return csvAnswer(
    {
      head: headLine(listing, context, { page, shown }),
      rows: table,
      columns: listing.columns,
      total,
      after: [restLine(listing, context, { left: 0, cursor })],
      nextCursor: cursor,
    },
    context,
  );
}
