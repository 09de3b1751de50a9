import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { getAlert, listAlertEvents } from "../api/operations/alerts.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import type { FoundAlert, SearchAnswer, SearchQuestion } from "../search/engine.ts";
import { EXAMPLE_COLUMNS, exampleRows } from "../search/example-rows.ts";
import { wordsOf } from "../search/question.ts";
import { composeSearch, totalsText } from "../search/render-search.ts";
import {
  decodeSearchCursor,
  encodeSearchCursor,
  type SearchPlace,
} from "../search/search-cursor.ts";
import { createWindowEngine } from "../search/window-engine.ts";
import { type CleanText, cleanText, joinClean, numberText } from "../text/clean-text.ts";
import { callText } from "../tool-kit/call-text.ts";
import { csvAnswer } from "../tool-kit/csv-answer.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor as pageCursor, end, start } from "../tool-kit/params.ts";
import { parseWhere } from "../tool-kit/parse-where.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

const MAX_ALERTS = 20;
const MAX_EVENTS = 100;
/** A limit that is told only to whom it concerns: the list of tools is read in every conversation. */
const atMost = (count: number) => (ids: readonly string[]) => ids.length <= count;

/** The limits of `maxTokens` of other tools, kept without being told. */
const shownBudget = z
  .int()
  .overwrite((given) => Math.min(20_000, Math.max(200, given)))
  .optional();

const input = z.strictObject({
  where: z.string().max(4000).optional().describe("Filter"),
  text: z.string().max(1000).optional().describe("Words"),
  alert_ids: z
    .array(z.string())
    .refine(atMost(MAX_ALERTS), `at most ${MAX_ALERTS}`)
    .optional()
    .describe("Ids"),
  event_ids: z
    .array(z.string())
    .refine(atMost(MAX_EVENTS), `at most ${MAX_EVENTS}`)
    .optional()
    .describe("Ids"),
  start: start.describe("7d"),
  end: end.describe("End"),
  group_by: z.string().min(1).max(100).optional().describe("Field"),
  detail: z.enum(["rows", "csv"]).optional().describe("File"),
  cursor: pageCursor.describe("Page"),
  max_tokens: shownBudget.describe("Budget"),
});

type Input = Omit<z.output<typeof input>, "max_tokens">;

export const searchEvents = defineTool({
  name: "threatstack_search_events",
  toolset: "alerts",
  operation: listAlertEvents,
  versions: [1, 2],
  title: "Search events",
  description:
    "Finds events everywhere: totals, groups. Use it for where else an address or hash shows up. Then threatstack_get_events.",
  input,

  async run({ cursor: at, ...args }, context) {
    const place: SearchPlace = at === undefined ? { from: 0 } : decodeSearchCursor(args, at);
    const where = args.where === undefined ? undefined : parseWhere("where", args.where);
    const engine = context.search ?? createWindowEngine(context, context.now);
    const found = await engine.search(
      { ...(await questionOf(args, context)), where, ...examplesOf(args, { place, context }) },
      context,
    );
    for (const line of found.unread) context.report(line);
    const job: Job = { args, place, context, found, warning: where?.warning ?? "" };
    return args.detail === "csv" ? csvOf(job) : textOf(job);
  },
});

async function questionOf(args: Omit<Input, "cursor">, context: RunContext) {
  const ids =
    args.alert_ids && (await Promise.all(args.alert_ids.map((id) => resolveAlertId(id, context))));
  const { from, until } = timeWindow(args, context);
  return {
    words: wordsOf(args.text ?? ""),
    eventIds: args.event_ids?.map((id) => id.toLowerCase()),
    alertIds: ids && new Set(ids),
    from: from?.getTime(),
    until: until?.getTime(),
    groupBy: args.group_by,
  };
}

function examplesOf(
  args: Omit<Input, "cursor">,
  { place, context }: Pick<Job, "place" | "context">,
): Pick<SearchQuestion, "examples" | "after"> {
  return {
    examples: { from: place.from, count: exampleCount(args, context) },
    after: place.after,
  };
}

interface Job {
  readonly args: Omit<Input, "cursor">;
  readonly place: SearchPlace;
  readonly context: RunContext;
  readonly found: SearchAnswer;
  readonly warning: CleanText | "";
}

/** No budget holds more examples than one for so many tokens. */
const TOKENS_A_ROW = 20;
/** Rows of one file. */
const MAX_CSV_ROWS = 5000;

function exampleCount({ detail }: Omit<Input, "cursor">, { budget }: RunContext): number {
  return detail === "csv" ? MAX_CSV_ROWS : Math.ceil(budget / TOKENS_A_ROW);
}

async function textOf(job: Job): Promise<Answer> {
  const { args, place, context, found, warning } = job;
  const { clean } = context;
  const isRows = args.detail === "rows" || place.from > 0;
  const answer = isRows ? found : { ...found, alerts: await titled(found.alerts, context) };
  return {
    compose: (tokens) =>
      composeSearch(
        {
          clean,
          answer,
          asked: askedText(args, context),
          groupBy: args.group_by,
          warning,
          from: place.from,
          isRows,
          nextOf: (shown) => nextOf(job, { shown, isRows }),
        },
        tokens,
      ),
  };
}

/** An engine that reads files knows no titles: those of the alerts that are shown first are looked up. */
const MAX_TITLES = 20;

async function titled(alerts: readonly FoundAlert[], context: RunContext): Promise<FoundAlert[]> {
  const { api, signal, search } = context;
  if (search === undefined) return [...alerts];
  const most = alerts.toSorted((a, b) => b.events - a.events);
  return Promise.all(
    most.map(async (alert, at) => {
      if (at >= MAX_TITLES) return alert;
      const known = await api
        .call(getAlert, { alertId: alert.id }, { signal })
        .catch(() => undefined);
      return Object.assign({}, alert, { title: known?.title, severity: known?.severity });
    }),
  );
}

/** First what is left of these alerts where rows are asked for, else further alerts before further rows of these. */
function nextOf(
  { args, place, context, found }: Job,
  { shown, isRows }: { readonly shown: number; readonly isRows: boolean },
): { readonly line: CleanText | ""; readonly cursor?: string } {
  const { next } = found;
  const seen = place.from + shown;
  const left = found.events - seen;
  const hasRows = left > 0 && shown > 0;
  if (next !== undefined && !(isRows && hasRows)) {
    const cursor = encodeSearchCursor(args, { from: 0, after: next.after });
    const alerts =
      next.alerts > 0 ? cleanText`${numberText(next.alerts)} alerts` : cleanText`further alerts`;
    return {
      line: callLine(cleanText`${alerts} not searched yet`, { args, cursor, context }),
      cursor,
    };
  }
  if (!hasRows) return { line: "" };
  const cursor = encodeSearchCursor(args, { from: seen, after: place.after });
  return {
    line: callLine(cleanText`${numberText(left)} events not shown`, { args, cursor, context }),
    cursor,
  };
}

const MAX_REPEATED_CHARS = 100;

function callLine(
  what: CleanText,
  { args, cursor, context: { clean } }: Pick<Job, "args" | "context"> & { readonly cursor: string },
): CleanText {
  const canBeRepeated = Object.values(args).every(
    (value) =>
      value === undefined ||
      (typeof value === "string" && clean(value, MAX_REPEATED_CHARS) === value),
  );
  const call = canBeRepeated
    ? callText("threatstack_search_events", args, clean)
    : cleanText`threatstack_search_events with the same arguments and`;
  return cleanText`${what}; next: ${call} cursor="${clean(cursor, 4000)}"`;
}

const ASKED_CHARS = 80;

/** The question as it was understood, in words that are the caller's own but may have been copied from an event. */
function askedText(args: Omit<Input, "cursor">, { clean }: RunContext): CleanText | "" {
  const { where, text, alert_ids: alerts, event_ids: events, start: from, end: until } = args;
  const parts = Object.entries({
    where,
    text,
    alert_ids: alerts,
    event_ids: events,
    start: from,
    end: until,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => cleanText`${clean(name)} ${clean(value, ASKED_CHARS)}`);
  return parts.length === 0 ? "" : cleanText`asked: ${joinClean(parts, ", ")}`;
}

function csvOf(job: Job): Answer {
  const { place, context, found } = job;
  const rows = exampleRows(found.examples, {
    clean: context.clean,
    chars: 1000,
    hasWholeIds: true,
  });
  const { line, cursor } = nextOf(job, { shown: rows.length, isRows: true });
  return csvAnswer(
    {
      head: joinClean([totalsText(found), cleanText`searched: ${found.searched}`], "\n"),
      rows,
      columns: EXAMPLE_COLUMNS,
      total: found.events - place.from,
      after: [line],
      nextCursor: cursor,
    },
    context,
  );
}
