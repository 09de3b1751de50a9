import { z } from "zod";
import type { Answer, AnswerMeta } from "../answers/answer.ts";
import { textAnswer } from "../answers/text-answer.ts";
import { listAlertEvents } from "../api/operations/alerts.ts";
import type { EventDigest } from "../digest/event-digest.ts";
import { decodeDigestCursor, isDigestCursor } from "../digest/render/digest-cursor.ts";
import { digestSteps } from "../digest/render/render-digest.ts";
import { rawSteps } from "../digest/render/render-raw.ts";
import { rowsSteps, type RowsTextOptions } from "../digest/render/render-rows.ts";
import { decodeCursor } from "../digest/row-cursor.ts";
import { createRowsFold } from "../digest/rows.ts";
import { createSelector } from "../digest/select-events.ts";
import { ThreatStackError } from "../errors.ts";
import { inTurns } from "../event-loop.ts";
import { alertLead, readAlert } from "../lookups/alert-lead.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import type { AlertParts } from "../summaries/alert-fields.ts";
import { type CleanText, cleanText, joinClean, numberText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { digestName, foldAlert } from "../tool-kit/fold-alert.ts";
import {
  atLeast,
  type CountedFold,
  foldCounted,
  isWhole,
  reportUnread,
} from "../tool-kit/fold-counted.ts";
import { alertId, cursor, maxTokens } from "../tool-kit/params.ts";
import { parseWhere } from "../tool-kit/parse-where.ts";
import { reportFold } from "../tool-kit/report-fold.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

const input = z.strictObject({
  alert_id: alertId,
  group: z.string().min(1).max(64).optional().describe("Id in the digest"),
  where: z.string().max(4000).optional().describe('user = "root" and exe starts_with "/tmp"'),
  event_ids: z
    .array(z.string().min(1).max(128))
    .min(1)
    .max(100)
    .optional()
    .describe("Ids or beginnings"),
  detail: z
    .enum(["digest", "rows", "raw"])
    .optional()
    .describe("Digest of all; rows of group or where; raw of event_ids."),
  sort: z.literal("time").optional().describe("Else gravest first"),
  cursor,
  max_tokens: maxTokens,
});

type Input = Omit<z.output<typeof input>, "max_tokens">;

export const getEvents = defineTool({
  name: "threatstack_get_events",
  toolset: "alerts",
  operation: listAlertEvents,
  versions: [1, 2],
  title: "Get the events of an alert",
  description:
    "Shows what happened in an alert: who, notable acts, groups. Use it to judge an alert; open parts with group, where or event_ids. Why: threatstack_get_rule.",
  input,

  async run(args, context) {
    const detail = args.detail ?? defaultDetail(args);
    if (detail !== "digest" && args.cursor !== undefined && isDigestCursor(args.cursor)) {
      throw cursorOfDigest(detail);
    }
    const { select, warning } = selectionOf(args);
    const id = await resolveAlertId(args.alert_id, context);
    const job: Job = { id, args, context, select, warning };
    return detail === "digest" ? answerDigest(job) : answerRows(job, detail);
  },
});

/** What was asked for decides how it is best seen. */
function defaultDetail({
  group,
  where,
  event_ids,
  sort,
  cursor: at,
}: Input): "digest" | "rows" | "raw" {
  if (sort !== undefined || (at !== undefined && isDigestCursor(at))) return "digest";
  if (event_ids !== undefined) return "raw";
  return (group ?? where ?? at) === undefined ? "digest" : "rows";
}

function cursorOfDigest(detail: string): ThreatStackError {
  return new ThreatStackError(
    "invalid_argument",
    `that is the cursor of a digest, not of ${detail}`,
    { hint: 'Give it with detail="digest" or none, and the selection that the digest had.' },
  );
}

type Select = (event: Readonly<Record<string, unknown>>) => boolean;

interface Selection {
  /** Undefined selects every event. */
  readonly select?: Select | undefined;
  /** Likely slips in the filter, in our own words. */
  readonly warning: CleanText | "";
}

interface Job extends Selection {
  readonly id: string;
  readonly args: Input;
  readonly context: RunContext;
}

function selectionOf({ group, where, event_ids: eventIds }: Input): Selection {
  const filter = where === undefined ? undefined : parseWhere("where", where);
  const warning = filter?.warning ?? "";
  if (group === undefined && eventIds === undefined && filter === undefined) return { warning };
  const select = createSelector({
    ...(group !== undefined && { group }),
    ...(eventIds && { eventIds }),
    ...(filter && { where: filter.test }),
  });
  return { select, warning };
}

function optionsFor(
  { id, args, context: { clean } }: Job,
  { tokens, alert }: { readonly tokens: number; readonly alert?: AlertParts | undefined },
): RowsTextOptions {
  return {
    maxTokens: tokens,
    clean,
    call: {
      alertId: id.slice(0, Math.max(8, args.alert_id.length)),
      where: args.where,
      group: args.group,
      sort: args.sort,
    },
    lead: alertLead(alert, { clean, tokens }),
  };
}

async function answerDigest(job: Job): Promise<Answer> {
  const { id, args, context } = job;
  const from = args.cursor === undefined ? undefined : decodeDigestCursor(args.cursor);
  const [alert, counted] = await Promise.all([readAlert(id, context), digestOf(job)]);
  const { value: digest } = counted;
  reportUnread(counted, context);
  if (digest.total === 0) return answerNone(job, { ...counted, seen: 0 });
  return {
    async compose(tokens) {
      // A later page goes on where the first has told what the alert is.
      const options = optionsFor(job, { tokens, alert: from === undefined ? alert : undefined });
      const text = await inTurns(
        digestSteps(digest, { ...options, from, isTimed: args.sort === "time" }),
      );
      const { groupIds, eventIds, truncated, nextCursor } = text;
      const { total } = digest;
      const ids = [...eventIds, ...groupIds].slice(0, MAX_IDS);
      return {
        head: headOf(atLeast(counted, text.head), job),
        data: text.data,
        after: text.after,
        meta: {
          total,
          shown: total,
          truncated: truncated || !isWhole(counted),
          next_cursor: nextCursor ?? null,
          ids,
        },
      };
    },
  };
}

/** Of all events it is worth keeping: whoever asked once often asks again for more tokens. */
async function digestOf({ id, select, context }: Job): Promise<CountedFold<EventDigest>> {
  const { api, signal, progress, clean } = context;
  const { redact } = clean;
  const fold = () => foldAlert({ api, alertId: id, redact, select, signal, progress });
  return select === undefined && api.derive !== undefined
    ? api.derive(digestName(id), fold, isWhole)
    : fold();
}

/** The first line, with a note about the filter below it. */
function headOf(head: CleanText, { warning }: Selection): CleanText {
  return joinClean([head, warning], "\n");
}

/** An empty answer says how the question was understood, why nothing may fit it, and what to call then. */
function answerNone(
  { args, context: { clean }, warning }: Job,
  read: Omit<CountedFold<unknown>, "value"> & { readonly seen: number },
): Answer {
  const { seen, skipped } = read;
  const isAll = isWhole(read);
  const meta: AnswerMeta = { total: 0, shown: 0, truncated: !isAll, next_cursor: null, ids: [] };
  if (seen === 0) {
    const head =
      skipped === 0 && isAll
        ? cleanText`0 events: the API lists none for this alert. Its events may have expired, or were never kept.`
        : cleanText`0 events could be read; the API lists ${isAll ? cleanText`some` : cleanText`further pages`} for this alert`;
    const next = cleanText`next: threatstack_get_alert alert_id="${idText(args.alert_id)}" shows what is known of the alert`;
    return textAnswer(headOf(head, { warning }), { after: [next], meta });
  }
  const given = Object.entries({ group: args.group, where: args.where, event_ids: args.event_ids });
  const asked = given.filter(([, value]) => value !== undefined);
  const query = joinClean(
    asked.map(([name, value]) => cleanText`${clean(name)} ${clean(value, 60)}`),
    ", ",
  );
  const whys = asked.map(([name]) => WHY_NONE[name] ?? "");
  const searched =
    skipped === 0 ? cleanText`All were searched.` : cleanText`All others were searched.`;
  const among = isAll ? searched : cleanText`There are more, which were not searched.`;
  const head = cleanText`0 of ${numberText(seen)} events fit (${query}). ${among}`;
  const next = cleanText`next: threatstack_get_events alert_id="${idText(args.alert_id)}" shows the groups and ids there are`;
  return textAnswer(headOf(joinClean([head, ...whys], "\n"), { warning }), { after: [next], meta });
}

const WHY_NONE: Readonly<Record<string, CleanText>> = {
  group: cleanText`The group may be of another alert: ids come from this alert's digest.`,
  where: cleanText`A field may have another name or value: an event raw shows them as they are.`,
  event_ids: cleanText`The events may be of another alert, or their ids mistyped.`,
};

const MAX_IDS = 10;

/** No budget holds more rows than this many a token. */
const TOKENS_A_ROW = 8;

async function answerRows(job: Job, detail: "rows" | "raw"): Promise<Answer> {
  const { id, args, context, select } = job;
  const { api, signal, progress } = context;
  const after = args.cursor === undefined ? undefined : decodeCursor(args.cursor);
  const begin = () =>
    createRowsFold({
      limit: Math.ceil(context.budget / TOKENS_A_ROW),
      isRaw: detail === "raw",
      ...(select && { select }),
      ...(after && { after }),
    });
  const counted = await foldCounted({ api, alertId: id, signal }, reportFold(begin, progress));
  const { value: page } = counted;
  reportUnread(counted, context);
  if (page.total === 0) return answerNone(job, { ...counted, seen: page.seen });
  // On a first page of rows one sees at once what they are about; whoever opens single events knows.
  const alert = detail === "rows" && after === undefined ? await readAlert(id, context) : undefined;
  return {
    async compose(tokens) {
      const options = optionsFor(job, { tokens, alert });
      const steps = detail === "raw" ? rawSteps(page, options) : rowsSteps(page, options);
      const text = await inTurns(steps);
      const { shown, eventIds, nextCursor } = text;
      return {
        head: headOf(atLeast(counted, text.head), job),
        data: text.data,
        after: text.after,
        isVerbatim: detail === "raw",
        meta: {
          total: page.total,
          shown,
          truncated: nextCursor !== undefined || !isWhole(counted),
          next_cursor: nextCursor ?? null,
          ids: eventIds.slice(0, MAX_IDS).map((eventId) => page.shorten(eventId)),
        },
      };
    },
  };
}
