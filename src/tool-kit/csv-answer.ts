import type { Answer } from "../answers/answer.ts";
import { ThreatStackError } from "../errors.ts";
import {
  type CleanText,
  cleanText,
  joinClean,
  linesOf,
  markClean,
  numberText,
} from "../text/clean-text.ts";
import type { Row } from "../text/table.ts";
import { EXPORT_MINUTES } from "./exports.ts";
import type { RunContext } from "./tool-context.ts";

export interface CsvTable {
  /** What the table holds, with its true total. */
  readonly head: CleanText;
  readonly rows: readonly Row[];
  /** Our own names. */
  readonly columns: readonly string[];
  readonly total: number;
  /** Further lines: what the table does not hold, and the call that goes on. */
  readonly after?: readonly (CleanText | "")[];
  readonly nextCursor?: string | undefined;
}

/** Hands a table out as a resource; its rows are not in the answer. */
export function csvAnswer(table: CsvTable, { exports }: Pick<RunContext, "exports">): Answer {
  const { head, rows, columns, total, after = [], nextCursor } = table;
  if (exports === undefined) {
    throw new ThreatStackError(
      "invalid_argument",
      'detail "csv" needs a client that reads resources',
      {
        hint: 'Ask for detail "rows", page by page.',
      },
    );
  }
  const kept = exports.keep(rows, columns);
  if (kept === undefined) {
    throw new ThreatStackError("invalid_argument", "the table is too large to be handed out", {
      hint: "Narrow the question, by start and end for example.",
    });
  }
  const uri = markClean(kept.uri);
  const names = joinClean(columns.map(markClean), ", ");
  return {
    compose: () => ({
      head,
      data: [],
      after: linesOf([
        cleanText`csv: ${uri}, ${numberText(kept.rows)} rows, ${numberText(columns.length)} columns (${names}), ${numberText(kept.bytes)} bytes; kept for ${EXPORT_MINUTES} minutes. Have the person or the client save that resource: it need not be read here.`,
        ...after,
      ]),
      meta: {
        total,
        shown: kept.rows,
        truncated: kept.rows < total || nextCursor !== undefined,
        next_cursor: nextCursor ?? null,
        ids: [],
      },
      links: [{ uri: kept.uri, name: cleanText`csv of ${numberText(kept.rows)} rows` }],
      isVerbatim: true,
    }),
  };
}
