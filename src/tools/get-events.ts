import { z } from "zod";
import { listAlertEvents } from "../api/operations/alerts.ts";
import { foldEvents } from "../api/fold-events.ts";
import { renderDigest } from "../digest/render/render-digest.ts";
import { renderRaw } from "../digest/render/render-raw.ts";
import { renderRows, type RowsTextOptions } from "../digest/render/render-rows.ts";
import { decodeCursor } from "../digest/row-cursor.ts";
import { ThreatStackError } from "../errors.ts";
import { createRowsFold } from "../digest/rows.ts";
import { createSelector } from "../digest/select-events.ts";
import { countTokens } from "../tokens/count-tokens.ts";
import { defineTool, type ToolAnswer, type ToolContext } from "../tool-kit/define-tool.ts";
import { alertId, cursor, maxTokens } from "../tool-kit/params.ts";
import { parseWhere } from "../tool-kit/parse-where.ts";
import { fitIds } from "../lists/fit-ids.ts";
import { foldAlert } from "../tool-kit/fold-alert.ts";
import { reportFold } from "../tool-kit/report-fold.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";

const input = z.strictObject({
  alert_id: alertId,
  group: z.string().min(1).max(64).optional().describe("A group id of the digest."),
  where: z
    .string()
    .max(4000)
    .optional()
    .describe('Filter: user = "root" and exe starts_with "/tmp".'),
  event_ids: z
    .array(z.string().min(1).max(128))
    .min(1)
    .max(100)
    .optional()
    .describe("Ids, or their beginnings."),
  detail: z
    .enum(["digest", "rows", "raw"])
    .optional()
    .describe("Digest of all; rows of group or where; raw of event_ids."),
  cursor,
  max_tokens: maxTokens,
});

type Input = z.output<typeof input>;

export const getEvents = defineTool({
  name: "threatstack_get_events",
  toolset: "alerts",
  operation: listAlertEvents,
  versions: [1, 2],
  title: "Get the events of an alert",
  description:
    "Shows what happened in an alert, whatever the number of events: a digest with actors, notable events, groups and timeline, all counts exact. Use it to judge an alert, then open parts with group, where or event_ids. Why it fired: threatstack_get_rule.",
  input,

  async run(args, context) {
    const id = await resolveAlertId(args.alert_id, context);
    const { select, warning } = selectionOf(args);
    const detail = args.detail ?? defaultDetail(args);
    if (detail === "digest" && args.cursor !== undefined) throw digestHasNoPages();
    const around = { before: context.banner, after: warning === "" ? "" : `\n${warning}` };
    const options: RowsTextOptions = {
      maxTokens: (args.max_tokens ?? context.maxTokens) - costOf(around),
      clean: context.clean,
      call: { alertId: id.slice(0, Math.max(8, args.alert_id.length)) },
    };
    const job = { id, args, context, options, select };
    const answer = await (detail === "digest" ? answerDigest(job) : answerRows(job, detail));
    return { ...answer, text: around.before + answer.text + around.after };
  },
});

/** What was asked for decides how it is best seen. */
function defaultDetail({ group, where, event_ids, cursor: at }: Input): "digest" | "rows" | "raw" {
  if (event_ids !== undefined) return "raw";
  return (group ?? where ?? at) === undefined ? "digest" : "rows";
}

function digestHasNoPages(): ThreatStackError {
  return new ThreatStackError("invalid_argument", "a digest has no pages, so it takes no cursor", {
    hint: 'Give the cursor with detail="rows" or "raw", as the answer that gave it was.',
  });
}

type Select = (event: Readonly<Record<string, unknown>>) => boolean;

interface Job {
  readonly id: string;
  readonly args: Input;
  readonly context: ToolContext;
  readonly options: RowsTextOptions;
  /** Undefined selects every event. */
  readonly select: Select | undefined;
}

function selectionOf({ group, where, event_ids: eventIds }: Input): {
  select?: Select;
  warning: string;
} {
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

/** Tokens of what stands around a text; where two texts meet they may cost one more. */
function costOf({ before, after }: { before: string; after: string }): number {
  const cost = countTokens(before) + countTokens(after);
  return cost === 0 ? 0 : cost + 2;
}

async function answerDigest(job: Job): Promise<ToolAnswer> {
  const { id, context, select } = job;
  const { api, signal, progress } = context;
  const fold = () => foldAlert({ api, alertId: id, select, signal, progress });
  // Of all events it is worth keeping: whoever asked once often asks again for more tokens.
  const digest = await (select === undefined && api.derive !== undefined
    ? api.derive(`digest of ${id}`, fold)
    : fold());
  const { text, groupIds, eventIds, truncated } = renderDigest(digest, job.options);
  const ids = [...eventIds, ...groupIds].slice(0, MAX_CORE_IDS);
  const { total } = digest;
  return { text, core: fitIds({ total, shown: total, truncated, next_cursor: null }, ids) };
}

/** An empty answer says how the question was understood, why nothing may fit it, and what to call then. */
function answerNone(all: number, { args, context }: Pick<Job, "args" | "context">): ToolAnswer {
  const { clean, banner } = context;
  const given = Object.entries({ group: args.group, where: args.where, event_ids: args.event_ids });
  const asked = given.filter(([, value]) => value !== undefined);
  const text = [
    `${banner}0 of ${all.toLocaleString("en")} events fit (${asked.map(([name, value]) => `${name} ${clean(value, 40)}`).join(", ")}).`,
    ...asked.map(([name]) => WHY_NONE[name] ?? ""),
    ...[selectionOf(args).warning].filter(Boolean),
    `next: threatstack_get_events alert_id="${clean(args.alert_id)}" shows the groups and ids there are`,
  ];
  const core = { total: 0, shown: 0, truncated: false, next_cursor: null, ids: [] };
  return { text: text.join("\n"), core };
}

const WHY_NONE: Readonly<Record<string, string>> = {
  group: "Likely the group is of another alert: ids come from this alert's digest.",
  where: "Likely a field has another name or value: an event raw shows them as they are.",
  event_ids: "Likely the events are of another alert, or their ids are mistyped.",
};

const MAX_CORE_IDS = 10;

/** No budget holds more rows than this many a token. */
const TOKENS_A_ROW = 8;

async function answerRows(
  { id, args, context, options, select }: Job,
  detail: "rows" | "raw",
): Promise<ToolAnswer> {
  const { api, signal, progress } = context;
  const after = args.cursor === undefined ? undefined : decodeCursor(args.cursor);
  const begin = () =>
    createRowsFold({
      limit: Math.ceil(options.maxTokens / TOKENS_A_ROW),
      ...(select && { select }),
      ...(after && { after }),
    });
  const page = await foldEvents(api, id, reportFold(begin, progress), { signal });
  if (page.total === 0 && select !== undefined) return answerNone(page.seen, { args, context });
  const { text, shown, eventIds, nextCursor } =
    detail === "raw" ? renderRaw(page, options) : renderRows(page, options);
  return {
    text,
    core: {
      total: page.total,
      shown,
      truncated: nextCursor !== undefined,
      next_cursor: nextCursor ?? null,
      ids: eventIds.slice(0, MAX_CORE_IDS).map((eventId) => eventId.slice(0, 8)),
    },
  };
}
