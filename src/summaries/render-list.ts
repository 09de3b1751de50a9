import { dataRegion } from "../text/data-region.ts";
import { fitCount } from "../text/fit.ts";
import { table } from "../text/table.ts";

/** One answer that lists records; rows are cleaned cells in shown order. */
export interface ListView {
  /** Our own words: what this is, the true total, how many are shown, order and window. */
  readonly head: (shown: number) => string;
  /** How the list falls apart, where it is too long to be shown; clean, and as long as it should be. */
  readonly overview: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** One clean line a record, in place of the table. */
  readonly lines?: readonly string[];
  /** What is left out and the call that shows it; empty when all is shown. */
  readonly rest: (shown: number) => string;
  /** The next calls, in our own words. */
  readonly next: string;
}

/** As many rows as the budget holds, never a row in part. */
export function renderList(view: ListView, maxTokens: number): { text: string; shown: number } {
  return fitCount(view.rows.length, maxTokens, (shown) => {
    const lines = [view.head(shown)];
    if (shown > 0 || view.overview.length > 0) lines.push(asData(view, shown));
    const rest = view.rest(shown);
    if (rest) lines.push(rest);
    if (view.next) lines.push(view.next);
    return lines.join("\n");
  });
}

function asData({ overview, rows, columns, lines: own }: ListView, shown: number): string {
  if (own !== undefined) return dataRegion([...overview, ...own.slice(0, shown)]);
  const { all, lines } = table(rows.slice(0, shown), columns);
  return dataRegion([...overview, ...(all ? [all] : []), ...lines]);
}
