import { withOutcome } from "../describe/outcome-text.ts";
import type { DigestCall } from "./head-lines.ts";
import { type AnswerText, layOut } from "../../text/answer-text.ts";
import type { Clean } from "../../text/clean.ts";
import {
  type CleanText,
  cleanText,
  clipText,
  linesOf,
  markClean,
  numberText,
} from "../../text/clean-text.ts";
import { cutCells } from "../../text/cut-cells.ts";
import { fitCount, fitShorter } from "../../text/fit.ts";
import type { Fit } from "../../text/fit.ts";
import { idText } from "../../text/id-text.ts";
import { showRedacted } from "../../text/redacted-text.ts";
import { type Row as Cells, table } from "../../text/table.ts";
import { formatTime } from "../../text/time.ts";
import { destinationOf } from "../../event-fields/endpoints.ts";
import { matchBehaviours } from "../behaviours/table.ts";
import { createSharedLeafCounter } from "../count/shared-leaves.ts";
import { createLineCost } from "./budget.ts";
import { sharedLines } from "./shared-lines.ts";
import { encodeCursor } from "../row-cursor.ts";
import type { EventRows, Row } from "../rows.ts";
import { finish, type Steps } from "../steps.ts";
import { createDescriber, type DescribedEvent } from "../describe/create-describer.ts";
import { groupIdOf } from "../describe/event-shape.ts";
import { sayEvent } from "../describe/example.ts";

const COLUMNS = ["time", "id", "group", "kind", "what", "by", "from", "to", "host"] as const;
const WHAT_CHARS = 240;
const VALUE_CHARS = 80;
const GROUP_ID_CHARS = 7;
/** What all rows of an unknown type share may cost this share of the whole. */
const SHARED_SHARE = 0.12;

export interface RowsTextOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  readonly call: DigestCall;
  /** What the events belong to: clean lines that come first in the data region. */
  readonly lead?: readonly CleanText[];
}

export interface RowsText extends AnswerText {
  readonly eventIds: readonly string[];
  readonly shown: number;
  /** Continues after the last row shown; undefined when there is nothing more. */
  readonly nextCursor: string | undefined;
}

/** Events one a line, as many as fit; what all of them share is said once, and the day where it begins. */
export function renderRows(page: EventRows, options: RowsTextOptions): RowsText {
  return finish(rowsSteps(page, options));
}

/**
 * As `renderRows`, in steps.
 * @yields between them
 */
export function* rowsSteps(page: EventRows, options: RowsTextOptions): Steps<RowsText> {
  const { cells, shared } = yield* cellsOf(page, options);
  const withShared = { ...options, lead: [...(options.lead ?? []), ...shared] };
  const whole = fitRows(page, cells, withShared);
  if (whole.shown > 0) return compose(page, { cells, shown: whole.shown, options: withShared });
  const alone = yield* cellsOf({ ...page, rows: page.rows.slice(0, 1) }, options);
  const [first] = alone.cells;
  let narrow = cells;
  const { shown } = fitShorter(CELL_CHARS, (chars) => {
    narrow = first === undefined ? [] : [cutCells(first, chars, WHOLE_CELLS)];
    return fitRows(page, narrow, options);
  });
  return compose(page, { cells: narrow, shown, options });
}

function fitRows(page: EventRows, cells: readonly Cells[], options: RowsTextOptions): Fit {
  return fitCount(cells.length, options.maxTokens, (shown) =>
    layOut(compose(page, { cells, shown, options })),
  );
}

/** Characters of the cells of a row too wide for the budget. */
const CELL_CHARS = [64, 32, 16, 8, 4, 2] as const;
const WHOLE_CELLS: ReadonlySet<string> = new Set(["time", "id", "group"]);

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

function* cellsOf(
  { rows, shorten }: EventRows,
  { clean, maxTokens }: RowsTextOptions,
): Steps<PageCells> {
  const described: DescribedRow[] = [];
  const describe = createDescriber(matchBehaviours);
  for (const row of rows) {
    described.push({ ...row, ...describe(row.event) });
    yield;
  }
  const counter = createSharedLeafCounter();
  for (const event of described) counter.add(event);
  const shared = counter.end();
  const cells: Cells[] = [];
  for (const row of described) {
    const { parser } = row.shape;
    const shape = { ...row.shape, parser: parser.omitting?.(shared) ?? parser };
    cells.push(cellsOfRow({ ...row, shape, id: shorten(row.id) }, clean));
    yield;
  }
  const tokens = maxTokens * SHARED_SHARE;
  const lines = sharedLines(shared, { clean, costOf: createLineCost(), tokens });
  return { cells, shared: lines.map((line) => markClean(line)) };
}

type DescribedRow = Row & DescribedEvent;

function cellsOfRow(row: DescribedRow, clean: Clean): Cells {
  const { event, time, id, shape, values, account, origin, host } = row;
  const { kind, who, outcome } = shape;
  const { text } = sayEvent(shape, values, clean.redact);
  return {
    time: Number.isFinite(time) ? formatTime(time) : "",
    id: clean(id, 64),
    group: clean(groupIdOf(shape.hash).slice(0, GROUP_ID_CHARS)),
    kind: clean(kind, VALUE_CHARS),
    what: showRedacted(withOutcome(outcome, text), WHAT_CHARS),
    by: clean(who || account, VALUE_CHARS),
    from: clean(origin, VALUE_CHARS),
    to: clean(destinationOf(event), VALUE_CHARS),
    host: clean(host, VALUE_CHARS),
  };
}

interface PageCells {
  readonly cells: readonly Cells[];
  /** What all rows of an unknown type share. */
  readonly shared: readonly CleanText[];
}

interface Shown {
  readonly cells: readonly Cells[];
  readonly shown: number;
  readonly options: RowsTextOptions;
}

function compose(page: EventRows, { cells, shown, options }: Shown): RowsText {
  const { call, clean, lead = [] } = options;
  const nextCursor = cursorAfter(page, shown);
  const alert = cleanText`threatstack_get_events alert_id="${idText(call.alertId)}"`;
  const isLast = nextCursor === undefined && page.before + shown >= page.total;
  const more =
    nextCursor === undefined
      ? cleanText` and more max_tokens`
      : cleanText` cursor="${clean(nextCursor, 200)}"`;
  const next = isLast
    ? cleanText`next: ${alert} event_ids=["…"] detail="raw" opens one whole`
    : cleanText`next: ${alert} with the same selection, detail="rows"${more}`;
  return {
    head: headLine(page, shown),
    data: [...lead, ...rowLines(cells.slice(0, shown))],
    after: [next],
    shown,
    eventIds: page.rows.slice(0, shown).map(({ id }) => id),
    nextCursor,
  };
}

const DAY_CHARS = 10;

/** The table, with the time of day in its rows and a line where a day begins. */
function rowLines(cells: readonly Cells[]): CleanText[] {
  const { all, lines } = table(
    cells.map((row) => ({ ...row, time: timeOfDay(row["time"] ?? "") })),
    COLUMNS,
  );
  const [header, ...rows] = lines;
  const withDays = rows.flatMap((line, at) => {
    const day = dayOf(cells[at]);
    return day === "" || day === dayOf(cells[at - 1]) ? [line] : [cleanText`${day}:`, line];
  });
  return linesOf([all, header ?? "", ...withDays]);
}

function dayOf(row: Cells | undefined): CleanText | "" {
  const time = row?.["time"] ?? "";
  return time === "" ? "" : clipText(time, DAY_CHARS);
}

function timeOfDay(time: CleanText | ""): CleanText | "" {
  return markClean(time.slice(DAY_CHARS + 1).replace("Z", ""));
}

function headLine(page: EventRows, shown: number): CleanText {
  const of =
    page.seen === page.total ? cleanText`` : cleanText` selected of ${numberText(page.seen)}`;
  const last = numberText(page.before + shown);
  const range =
    shown === 0 ? cleanText`none shown` : cleanText`${numberText(page.before + 1)}-${last} shown`;
  return cleanText`${eventsText(page.total)}${of}, ${range}, oldest first, UTC`;
}

/** "1 event", "12,640 events". */
export function eventsText(total: number): CleanText {
  return total === 1 ? cleanText`1 event` : cleanText`${numberText(total)} events`;
}
