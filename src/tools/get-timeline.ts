import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { textAnswer } from "../answers/text-answer.ts";
import { listAlertEvents } from "../api/operations/alerts.ts";
import { type TimelineEntry, timelineLines, timelineOf } from "../causes/timeline.ts";
import { ThreatStackError } from "../errors.ts";
import { type ReadTimeline, readTimeline } from "../lookups/read-timeline.ts";
import { layOut } from "../text/answer-text.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import { fitCount } from "../text/fit.ts";
import { formatSpan } from "../text/time.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { agentId, end, maxTokens, start, word } from "../tool-kit/params.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

const value = word.min(1).max(255).optional();

export const getTimeline = defineTool({
  name: "threatstack_get_timeline",
  toolset: "investigate",
  operation: listAlertEvents,
  title: "Timeline",
  description: "Alerts and events in order of time. Use it before threatstack_get_events.",
  input: z.strictObject({
    alert_ids: z.array(z.string().min(4).max(64)).optional().describe("Ids"),
    agent_id: agentId.optional().describe("Host"),
    user: value.describe("User"),
    address: value.describe("IP"),
    start: start.describe("24h"),
    end: end.describe("Time"),
    max_tokens: maxTokens.describe("Budget"),
  }),

  async run(args, context) {
    const { alert_ids: alertIds, agent_id: agent, user, address } = args;
    if ([alertIds, agent, user, address].every((one) => one === undefined || one.length === 0)) {
      throw new ThreatStackError("invalid_argument", "a timeline of what?", {
        hint: "Give alert_ids, agent_id, user or address.",
      });
    }
    const isDefault = alertIds === undefined && args.start === undefined;
    const from = isDefault ? "24h" : args.start;
    const window = timeWindow({ start: from, end: args.end }, context);
    const query = { alertIds, agentId: agent, user, address, ...window };
    const read = await readTimeline(query, context);
    return answer(read, { isDefault, context });
  },
});

interface Asked {
  /** Whether the window was not asked for. */
  readonly isDefault: boolean;
  readonly context: RunContext;
}

function answer(read: ReadTimeline, { isDefault, context }: Asked): Answer {
  const { alerts, total, looked } = read;
  const entries = timelineOf(alerts, context.clean);
  const after = afterText(read, isDefault);
  if (entries.length === 0) {
    const head = cleanText`0 events: none of the ${numberText(looked)} alerts that were read has any that fit`;
    return textAnswer(head, { after, meta: { total: 0, shown: 0 } });
  }
  const events = alerts.reduce((sum, { digest }) => sum + digest.total, 0);
  return {
    compose(tokens) {
      const parts = (count: number) => ({
        head: headOf(read, { entries, shown: count, events }),
        data: timelineLines(entries, count),
        after,
      });
      const { shown } = fitCount(entries.length, tokens, (count) => layOut(parts(count)));
      const meta = {
        total: events,
        shown,
        truncated: shown < entries.length || !read.isWhole || looked < total,
        ids: alerts.slice(0, 10).map(({ card }) => card.id),
      };
      return { ...parts(shown), meta };
    },
  };
}

interface Counted {
  readonly entries: readonly TimelineEntry[];
  readonly shown: number;
  readonly events: number;
}

function headOf({ alerts, isWhole }: ReadTimeline, { entries, shown, events }: Counted): CleanText {
  const first = entries[0]?.first ?? 0;
  const last = entries.reduce((latest, entry) => Math.max(latest, entry.last), first);
  const least = isWhole ? cleanText`` : cleanText`at least `;
  const lines =
    shown < entries.length
      ? cleanText`; the ${numberText(shown)} gravest of ${numberText(entries.length)} entries`
      : cleanText``;
  return cleanText`${least}${numberText(events)} events of ${numberText(alerts.length)} alerts, ${formatSpan(first, last)}, in order of time, UTC${lines}; ×N+1m: N events within 1m`;
}

function afterText({ total, looked }: ReadTimeline, isDefault: boolean): CleanText[] {
  const window = isDefault ? [cleanText`window: the last 24 hours; start widens it`] : [];
  if (looked >= total) {
    return [
      ...window,
      cleanText`next: threatstack_get_events with an alert's id and event_ids shows an event whole`,
    ];
  }
  const unread = cleanText`not looked at: ${numberText(total - looked)} more alerts; next: the same call with a narrower start and end, or alert_ids`;
  return [...window, unread];
}
