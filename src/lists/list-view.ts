import type { AnswerMeta, Composed, ResourceLink } from "../answers/answer.ts";
import { layOut } from "../text/answer-text.ts";
import { type CleanText, linesOf } from "../text/clean-text.ts";
import { type Fit, fitCount } from "../text/fit.ts";
import { type Row, table } from "../text/table.ts";

/** One answer that lists records; rows are clean cells in shown order. */
export interface ListView {
  /** Our own words: what this is, the true total, how many are shown, order and window. */
  readonly head: (shown: number) => CleanText;
  /** How the list falls apart, where it is too long to be shown; as long as it should be. */
  readonly overview: readonly CleanText[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** One line a record, in place of the table. */
  readonly lines?: readonly CleanText[];
  /** What is left out and the call that shows it; empty when all is shown. */
  readonly rest: (shown: number) => CleanText | "";
  /** The next calls. */
  readonly next: CleanText | "";
  readonly meta: (shown: number) => AnswerMeta;
  readonly links: (shown: number) => readonly ResourceLink[];
}

/** As many rows as there is room for, never a row in part. */
export function fitRows(view: ListView, tokens: number): Fit {
  return fitCount(view.rows.length, tokens, (shown) => layOut(composeRows(view, shown)));
}

/** The parts with so many rows. */
export function composeRows(view: ListView, shown: number): Composed {
  const { head, overview, lines, next, meta, links } = view;
  const rest = view.rest(shown);
  return {
    head: head(shown),
    data: [...overview, ...(lines === undefined ? tableLines(view, shown) : lines.slice(0, shown))],
    after: linesOf([rest, next]),
    meta: meta(shown),
    links: links(shown),
    isVerbatim: lines !== undefined,
  };
}

function tableLines({ rows, columns }: ListView, shown: number): readonly CleanText[] {
  const { all, lines } = table(rows.slice(0, shown), columns);
  return all === "" ? lines : [all, ...lines];
}
