import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { textAnswer } from "../answers/text-answer.ts";
import { getAlert, listAlertEvents } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { fitLines, type RankedLine } from "../causes/fit-lines.ts";
import { tellCauses } from "../causes/investigation.ts";
import { tellRelated } from "../causes/tell-related.ts";
import { alertLead } from "../lookups/alert-lead.ts";
import { readAlertParts } from "../lookups/alert-parts.ts";
import { type Investigated, readInvestigation } from "../lookups/read-investigation.ts";
import { collectAlerts } from "../lookups/collect-alerts.ts";
import { listedAgents } from "../lookups/read-investigation.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import { type AlertParts, recordOf } from "../summaries/alert-fields.ts";
import { layOut } from "../text/answer-text.ts";
import { type CleanText, cleanText, joinClean, linesOf, numberText } from "../text/clean-text.ts";
import { idText, shortIdText } from "../text/id-text.ts";
import { formatAge, formatSpan } from "../text/time.ts";
import { countTokens } from "../tokens/count-tokens.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { atLeast, isWhole } from "../tool-kit/fold-counted.ts";
import { alertId, cursor, maxTokens } from "../tool-kit/params.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { countRequests } from "../tool-selection/count-requests.ts";

/** Of a first look, whatever the alert. */
const MAX_REQUESTS = 8;

export const investigateAlert = defineTool({
  name: "threatstack_investigate_alert",
  toolset: "investigate",
  operation: listAlertEvents,
  title: "Investigate",
  description: "Root cause and related alerts. Use it before threatstack_get_timeline.",
  input: z.strictObject({
    alert_id: alertId.describe("Id"),
    cursor: cursor.describe("Next page"),
    max_tokens: maxTokens.describe("Budget"),
  }),

  async run({ alert_id, cursor: at }, given) {
    const { context: counting, count } = countRequests(given);
    const found = await findAlert(alert_id, counting);
    const left = () => MAX_REQUESTS - count();
    const parts = await readParts(found.alert, counting);
    const about = { parts, listed: found.listed, left, cursor: at };
    const investigated = await readInvestigation(about, counting);
    const shown: Shown = { parts, investigated, context: given };
    return at === undefined ? firstLook(shown) : furtherRelated(shown);
  },
});

interface Found {
  readonly alert: Alert;
  /** All active alerts, where the beginning of an id made it necessary to read them. */
  readonly listed?: readonly Alert[];
}

async function findAlert(given: string, context: RunContext): Promise<Found> {
  const { api, signal } = context;
  const whole = await resolveAlertId(given, context);
  const input = { alertId: whole };
  if (whole === given) return { alert: await api.call(getAlert, input, { signal }) };
  const { items, isWhole: isAll } = await collectAlerts({ statuses: ["active"] }, context);
  const known = items.find(({ id }) => id === whole);
  const alert = known ?? (await api.call(getAlert, input, { signal }));
  return { alert, ...(isAll && { listed: items }) };
}

/** The agent out of the lists that host names come from; one that is in neither is asked for, as it may be gone. */
async function readParts(alert: Alert, context: RunContext): Promise<AlertParts> {
  const agents = await listedAgents(context);
  const agent = agents.find(({ id }) => id === alert.agentId);
  if (agent === undefined) return readAlertParts(alert, context);
  const parts = await readAlertParts({ ...alert, agentId: undefined }, context);
  return { ...parts, alert, agent: { record: agent } };
}

interface Shown {
  readonly parts: AlertParts;
  readonly investigated: Investigated;
  readonly context: RunContext;
}

function firstLook({ parts, investigated, context }: Shown): Answer {
  const { alert, looked, telling, cursor: next } = investigated;
  const causes = tellCauses(alert, telling);
  const [root, ...rest] = causes.lines;
  return {
    compose(tokens) {
      const lines: RankedLine[] = [
        ...(root === undefined ? [] : [root]),
        ...leadLines(parts, { context, tokens }),
        ...rest,
        ...tellRelated(looked, telling),
      ];
      const head = headOf(investigated, parts);
      const after = afterLines(investigated, causes.eventIds, tokens < FEW_TOKENS ? 4 : MAX_IDS);
      const frame = countTokens(layOut({ head, data: [cleanText`.`], after }));
      const { lines: data, left } = fitLines(lines, tokens - frame - LEFT_TOKENS);
      const more =
        left > 0 ? [cleanText`left out: ${left} lines; a larger max_tokens shows them`] : [];
      return {
        head,
        data,
        after: [...more, ...after],
        meta: {
          total: alert.digest.total,
          truncated: left > 0 || !isWhole(investigated.read),
          next_cursor: next ?? null,
          ids: [parts.alert.id, ...looked.related.map(({ card }) => card.id)].slice(0, MAX_IDS),
        },
      };
    },
  };
}

const LEFT_TOKENS = 16;
const FEW_TOKENS = 800;
const MAX_IDS = 10;

/** What the alert is, why it fired, and its host. */
function leadLines(
  parts: AlertParts,
  { context: { clean }, tokens }: { readonly context: RunContext; readonly tokens: number },
): RankedLine[] {
  const lead = alertLead(parts, { clean, tokens: Math.max(tokens, 800) });
  const rule = recordOf(parts.rule);
  const gone: (CleanText | "")[] = [
    parts.rule === "gone"
      ? cleanText`the rule is no longer there: why it fired is known by its title only`
      : "",
    parts.agent === "gone"
      ? cleanText`the agent is no longer there: its host sends nothing any more`
      : "",
  ];
  const within =
    typeof rule?.window === "number"
      ? cleanText` within ${formatAge(rule.window * 1000)}`
      : cleanText``;
  const often: CleanText | "" =
    rule?.threshold == null || rule.threshold <= 1
      ? ""
      : cleanText`fires at ${numberText(rule.threshold)} events${within}`;
  return linesOf([...lead, often, ...gone]).map((text, at) => ({ text, rank: at === 0 ? 1 : 5 }));
}

function headOf({ alert: { digest }, read }: Investigated, { alert }: AlertParts): CleanText {
  const events =
    digest.total === 1 ? cleanText`1 event` : cleanText`${numberText(digest.total)} events`;
  const span = Number.isFinite(digest.first)
    ? cleanText`, ${formatSpan(digest.first, digest.last)}`
    : cleanText``;
  return cleanText`alert ${shortIdText(alert.id)} investigated: ${atLeast(read, events)}${span}`;
}

/** What was not looked at, and the calls that go on. */
function afterLines(
  investigated: Investigated,
  eventIds: readonly string[],
  atMost: number,
): CleanText[] {
  const { looked, telling, cursor: next, alertId: id } = investigated;
  const incident = looked.related.filter(({ isSameIncident }) => isSameIncident);
  const unread = incident.length - looked.readIds.length;
  const notes = linesOf([
    unread > 0 ? cleanText`events of ${unread} alerts of the incident` : "",
    looked.isRead ? "" : cleanText`related alerts`,
    next === undefined
      ? ""
      : cleanText`${next.startsWith("dismissed") ? cleanText`dismissed` : cleanText`further`} alerts of the window (cursor="${idText(next)}")`,
  ]);
  const own = eventIds.map((one) => telling.shorten(one)).find((one) => !one.includes("@"));
  const ids = [id, ...incident.map(({ card }) => card.id)].slice(0, atMost).map(shortIdText);
  const quoted = ids.map((one) => cleanText`"${one}"`);
  return [
    cleanText`not looked at: ${joinClean(notes, "; ") || cleanText`nothing of this window`}`,
    incident.length > 0
      ? cleanText`next: threatstack_get_timeline alert_ids=[${joinClean(quoted, ",")}] tells it in order of time`
      : cleanText`next: threatstack_get_events alert_id="${shortIdText(id)}"${own === undefined ? cleanText`` : cleanText` event_ids=["${idText(own)}"]`}`,
  ];
}

/** Only what further pages of alerts hold; the alert itself was told on the first. */
function furtherRelated({ investigated, context }: Shown): Answer {
  const { looked, telling, cursor: next, alertId: id } = investigated;
  const lines = tellRelated(looked, telling);
  const head = cleanText`alert ${shortIdText(id)}: further related alerts, ${numberText(looked.related.length)} among ${numberText(looked.among)}`;
  const after =
    next === undefined
      ? cleanText`these were the last alerts of the window`
      : cleanText`next: threatstack_investigate_alert alert_id="${shortIdText(id)}" cursor="${idText(next)}"`;
  if (lines.length === 0) return textAnswer(head, { after: [after] });
  return {
    compose(tokens) {
      const frame = countTokens(layOut({ head, data: [cleanText`.`], after: [after] }));
      const { lines: data, left } = fitLines(lines, Math.min(tokens, context.budget) - frame);
      return {
        head,
        data,
        after: [after],
        meta: { shown: data.length, truncated: left > 0, next_cursor: next ?? null },
      };
    },
  };
}
