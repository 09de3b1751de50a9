import type { Composed } from "../answers/answer.ts";
import { layOut } from "../text/answer-text.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, linesOf, numberText } from "../text/clean-text.ts";
import { fitCount } from "../text/fit.ts";
import { idText, looksLikeId, shortIdText } from "../text/id-text.ts";
import { type Row, table } from "../text/table.ts";
import { formatTime } from "../text/time.ts";
import type { SearchAnswer } from "./engine.ts";
import { EXAMPLE_COLUMNS, exampleRows } from "./example-rows.ts";

export interface SearchText {
  readonly clean: Clean;
  readonly answer: SearchAnswer;
  /** The question as it was understood. */
  readonly asked: CleanText | "";
  readonly groupBy: string | undefined;
  /** Likely slips in the filter. */
  readonly warning: CleanText | "";
  /** Examples that were shown before. */
  readonly from: number;
  /** Whether all room is for examples. */
  readonly isRows: boolean;
  /** The call that goes on after so many examples; "" where nothing is left. */
  readonly nextOf: (shown: number) => { readonly line: CleanText | ""; readonly cursor?: string };
}

/** Characters of what happened in an example: fewer where there is little room. */
const WHAT_CHARS = 200;
const BRIEF_CHARS = 48;
const FEW_TOKENS = 700;
const TITLE_CHARS = 90;
const VALUE_CHARS = 80;

/** Totals, groups, alerts and examples within so many tokens. */
export function composeSearch(text: SearchText, tokens: number): Composed {
  const { clean, answer, isRows } = text;
  const isBrief = tokens < FEW_TOKENS;
  const examples = exampleRows(answer.examples, {
    clean,
    chars: isBrief ? BRIEF_CHARS : WHAT_CHARS,
    hasWholeIds: false,
  });
  const alerts = isRows ? [] : alertRows(answer, clean);
  const compose = (shown: number): Composed => composeParts(text, { shown, alerts, examples });
  const { shown } = fitCount(alerts.length + examples.length, tokens, (count) =>
    layOut(compose(count)),
  );
  return compose(shown);
}

interface Parts {
  /** Lines of alerts and of examples. */
  readonly shown: number;
  readonly alerts: readonly Row[];
  readonly examples: readonly Row[];
}

function composeParts(text: SearchText, { shown, alerts, examples }: Parts): Composed {
  const { answer, nextOf, from } = text;
  const ofAlerts = Math.min(alerts.length, Math.max(Math.ceil(shown / 2), shown - examples.length));
  const ofExamples = Math.min(examples.length, shown - ofAlerts);
  const next = nextOf(ofExamples);
  return {
    head: joinClean([headOf(text), ...notes(text), text.warning], "\n"),
    data: [
      ...groupLines(text),
      ...listLines(cleanText`alerts`, {
        rows: alerts.slice(0, ofAlerts),
        total: answer.alerts.length,
        columns: ["alert", "severity", "events", "event", "title"],
      }),
      ...listLines(cleanText`events`, {
        rows: examples.slice(0, ofExamples),
        total: answer.events,
        from,
        columns: EXAMPLE_COLUMNS,
      }),
    ],
    after: linesOf([next.line, openLine(answer, ofExamples)]),
    meta: {
      total: answer.events,
      shown: ofExamples,
      truncated: next.cursor !== undefined || !answer.isWhole,
      next_cursor: next.cursor ?? null,
      ids: examples.slice(0, ofExamples).map(({ id }) => id ?? ""),
    },
  };
}

/** `12 events in 3 alerts on 2 hosts, first 2026-11-20 10:00:01Z, last 2026-11-20 10:04:59Z`. */
export function totalsText({
  events,
  alerts,
  hosts,
  first,
  last,
  isWhole,
}: SearchAnswer): CleanText {
  const least = isWhole ? "" : cleanText`at least`;
  const totals = cleanText`${numberText(events)} events in ${numberText(alerts.length)} alerts on ${numberText(hosts)} hosts`;
  const times =
    first === undefined || last === undefined
      ? ""
      : cleanText`, first ${formatTime(first)}, last ${formatTime(last)}`;
  return joinClean([joinClean([least, totals], " "), times], "");
}

function headOf({ answer, asked }: SearchText): CleanText {
  const searched = cleanText`searched: ${answer.searched}`;
  return joinClean([totalsText(answer), joinClean([asked, searched], "; ")], "\n");
}

function notes({ answer }: SearchText): (CleanText | "")[] {
  if (answer.events > 0) return [];
  return [
    cleanText`Values of events are searched, not names of fields; every word must stand in some value, and % and _ are plain characters. A time bounds when the event happened.`,
  ];
}

function groupLines({ answer: { groups }, groupBy, clean }: SearchText): CleanText[] {
  if (groups === undefined) return [];
  const greatest = groups.greatest.map(
    ({ value, events }) =>
      cleanText`${value === "" ? cleanText`(empty)` : clean(value, VALUE_CHARS)} ${numberText(events)}`,
  );
  const without =
    groups.without === 0 ? "" : cleanText`${numberText(groups.without)} events have none`;
  const left = groups.count - groups.greatest.length;
  const more = left > 0 ? cleanText`${numberText(left)} more groups` : "";
  return [
    joinClean(
      [
        cleanText`by ${clean(groupBy, VALUE_CHARS)}: ${numberText(groups.count)} groups`,
        joinClean(greatest, " | "),
        more,
        without,
      ],
      "; ",
    ),
  ];
}

interface Listed {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly from?: number;
  readonly columns: readonly string[];
}

function listLines(name: CleanText, { rows, total, from = 0, columns }: Listed): CleanText[] {
  if (rows.length === 0) return [];
  const { all, lines } = table(rows, columns);
  const range =
    from === 0 && rows.length === total
      ? ""
      : cleanText` ${numberText(from + 1)}-${numberText(from + rows.length)} of ${numberText(total)}`;
  const title = cleanText`${joinClean([name, range], "")}:`;
  return linesOf([joinClean([title, all], " "), ...lines]);
}

function alertRows({ alerts }: SearchAnswer, clean: Clean): Row[] {
  return alerts.map(({ id, events, eventId, title, severity }) => ({
    alert: shortIdText(id),
    severity: severity == null ? "" : clean(severity),
    events: numberText(events),
    event: clean(eventId, 128),
    title: clean(title, TITLE_CHARS),
  }));
}

/** The call that opens one of the events shown. */
function openLine({ examples, alerts }: SearchAnswer, shown: number): CleanText | "" {
  if (shown > 0 && examples.length > 0)
    return cleanText`next: threatstack_get_events alert_id=ALERT event_ids=["ID"] opens one whole; without event_ids it tells what else happened there`;
  const [first] = alerts;
  if (first === undefined || !looksLikeId(first.id)) return "";
  return cleanText`next: threatstack_get_alert alert_id="${idText(first.id)}"`;
}
