import type { Clean } from "../../text/clean.ts";
import { cutCells } from "../../text/cut-cells.ts";
import type { Cells } from "../../text/cut-cells.ts";
import { fitCount, fitShorter } from "../../text/fit.ts";
import type { Fit } from "../../text/fit.ts";
import { table } from "../../text/table.ts";
import { formatTime } from "../../text/time.ts";
import { hostOf } from "../host-of.ts";
import { matchBehaviours } from "../behaviours/table.ts";
import { readText } from "../event-record.ts";
import { encodeCursor } from "../row-cursor.ts";
import type { EventRows, Row } from "../rows.ts";
import { createSighter } from "../create-sighter.ts";
import { groupIdOf } from "../sighting.ts";
import { exampleText } from "../example-text.ts";
import { number } from "./number.ts";

const COLUMNS = ["time", "id", "group", "kind", "what", "by", "from", "to", "host"] as const;
const WHAT_CHARS = 240;
const VALUE_CHARS = 80;
const GROUP_ID_CHARS = 7;

export interface RowsTextOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  readonly call: { readonly alertId: string };
  readonly head?: string;
}

export interface RowsText {
  readonly text: string;
  readonly eventIds: readonly string[];
  readonly shown: number;
  /** Continues after the last row shown; undefined when there is nothing more. */
  readonly nextCursor: string | undefined;
}

/** Events one a line, as many as fit, constants said once. */
export function renderRows(page: EventRows, options: RowsTextOptions): RowsText {
  const cells = cellsOf(page.rows, options.clean);
  const whole = fitRows(page, cells, options);
  const { shown, text } = whole.shown > 0 ? whole : fitFirstRow(page, cells, options);
  return {
    text,
    shown,
    eventIds: page.rows.slice(0, shown).map(({ id }) => id),
    nextCursor: cursorAfter(page, shown),
  };
}

function fitRows(page: EventRows, cells: readonly Cells[], options: RowsTextOptions): Fit {
  return fitCount(cells.length, options.maxTokens, (shown) =>
    textOf(page, { cells: cells.slice(0, shown), shown, options }),
  );
}

/** Characters of the cells of a row too wide for the budget. */
const CELL_CHARS = [64, 32, 16, 8, 4, 2] as const;
const WHOLE_CELLS: ReadonlySet<string> = new Set(["time", "id", "group"]);

function fitFirstRow(page: EventRows, [first]: readonly Cells[], options: RowsTextOptions): Fit {
  const rowOf = (chars: number) => (first ? [cutCells(first, chars, WHOLE_CELLS)] : []);
  return fitShorter(CELL_CHARS, (chars) => fitRows(page, rowOf(chars), options));
}

/** Where the page after the first `shown` rows begins; undefined at the end. */
export function cursorAfter(page: EventRows, shown: number): string | undefined {
  const last = page.rows[shown - 1];
  if (page.before + shown >= page.total || last === undefined) return undefined;
  const equal = page.rows
    .slice(0, shown)
    .filter(({ time, id }) => time === last.time && id === last.id).length;
  const { after } = page;
  const earlier = after?.time === last.time && after.id === last.id ? after.shown : 0;
  return encodeCursor({ time: last.time, id: last.id, shown: equal + earlier, offset: 0 });
}

function cellsOf(rows: readonly Row[], clean: Clean): Cells[] {
  const sight = createSighter(matchBehaviours);
  return rows.map(({ event, time, id }) => {
    const { sighting, values, account, origin } = sight(event);
    const { kind, who, outcome } = sighting;
    const failed = outcome === "failed" ? "failed: " : "";
    return {
      time: Number.isFinite(time) ? formatTime(time) : "",
      id: clean(id, 64),
      group: groupIdOf(sighting.hash).slice(0, GROUP_ID_CHARS),
      kind: clean(kind, VALUE_CHARS),
      what: clean(failed + exampleText(sighting, values), WHAT_CHARS),
      by: clean(who || account, VALUE_CHARS),
      from: clean(origin, VALUE_CHARS),
      to: clean(readText(event, "dst_ip"), VALUE_CHARS),
      host: clean(hostOf(event), VALUE_CHARS),
    };
  });
}

function textOf(
  page: EventRows,
  { cells, shown, options }: { cells: readonly Cells[]; shown: number; options: RowsTextOptions },
): string {
  const { all, lines } = table(cells, COLUMNS);
  const next = cursorAfter(page, shown);
  const alert = `threatstack_get_events alert_id=${JSON.stringify(options.clean(options.call.alertId, 64))}`;
  const more =
    next === undefined && page.before + shown >= page.total
      ? `next: ${alert} event_ids=["…"] detail="raw" opens one whole`
      : `next: ${alert} with the same selection, detail="rows"${next === undefined ? " and more max_tokens" : ` cursor=${JSON.stringify(options.clean(next, 200))}`}`;
  const data = [all, ...lines].filter(Boolean);
  return [
    ...(options.head === undefined ? [] : [options.head]),
    headLine(page, shown),
    ...(data.length > 0 ? ["<data>", ...data, "</data>"] : []),
    more,
  ].join("\n");
}

function headLine(page: EventRows, shown: number): string {
  const of = page.seen === page.total ? "" : ` selected of ${number(page.seen)}`;
  const range =
    shown === 0 ? "none shown" : `${number(page.before + 1)}-${number(page.before + shown)} shown`;
  return `${number(page.total)} events${of}, ${range}, oldest first, UTC`;
}
