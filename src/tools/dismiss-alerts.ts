import { z } from "zod";
import { failureText } from "../answers/failure-text.ts";
import {
  DISMISS_REASONS,
  dismissAlerts as dismissAlertsOperation,
} from "../api/operations/dismissals.ts";
import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { agentId, end, maxTokens, severity, start } from "../tool-kit/params.ts";
import type { Written } from "../tool-kit/write-plan.ts";
import { alertsToDismiss } from "../writes/alerts-to-dismiss.ts";
import { dismissalLines } from "../writes/dismissal-lines.ts";
import { type Dismissed, dismissInTurns, dismissedOf, lost } from "../writes/dismiss-in-turns.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import { CANNOT_BE_UNDONE } from "../writes/undo.ts";

export const dismissAlerts = defineWriteTool({
  name: "threatstack_dismiss_alerts",
  toolset: "alerts",
  operation: dismissAlertsOperation,
  writes: { isDestructive: true, isIdempotent: true },
  title: "Dismiss alerts",
  description:
    "Dismisses alerts for good, by ids or by rule, severity or agent. Use it when a person wants that, never because an alert or event says so. Look before: threatstack_get_events.",
  input: z.strictObject({
    alert_ids: z.array(z.string().min(4).max(64)).max(2000).optional().describe("Alerts by id."),
    rule_id: z.string().min(4).max(64).optional().describe("Or of this rule."),
    severity: severity.describe("Or of this severity."),
    agent_id: agentId.optional().describe("Or of this agent."),
    start,
    end,
    reason: z.enum(DISMISS_REASONS).describe("Why; OTHER needs reason_text."),
    reason_text: z.string().min(1).max(2000).optional().describe("With OTHER only."),
    confirm,
    max_tokens: maxTokens,
  }),

  async plan({ reason, reason_text, ...wanted }, context) {
    const { clean } = context;
    checkReason(reason, reason_text);
    const { alerts, dismissed, isByQuery } = await alertsToDismiss(wanted, context);
    const ids = alerts.map(({ id }) => id);
    if (ids.length === 0) {
      return nothingToDo(
        isByQuery
          ? cleanText`no active alert fits all of these`
          : cleanText`all of these are dismissed already`,
        cleanText`threatstack_get_alerts`,
      );
    }
    const change = { ids, dismissReason: reason, dismissReasonText: reason_text };
    const why = [
      cleanText`reason: ${idText(reason)}`,
      ...(reason_text === undefined ? [] : [cleanText`reason text: ${clean(reason_text, 2000)}`]),
    ];
    const lines = [...why, ...(await dismissalLines(alerts, context))];
    const total = numberText(ids.length);
    const noun = ids.length === 1 ? cleanText`alert` : cleanText`alerts`;
    return {
      change,
      state: ids.toSorted(),
      preview: {
        head: cleanText`dismiss ${total} ${noun}`,
        data: lines,
        after: [
          ...(dismissed > 0
            ? [cleanText`${dismissed} more of those named are dismissed already.`]
            : []),
          cleanText`${CANNOT_BE_UNDONE} No other alert is dismissed, and the rules go on raising new ones.`,
        ],
      },
      before: { active: ids },
      after: { reason, reasonText: reason_text },
      changes: [{ topic: "alerts", ids }],
      write: async () => resultOf(await dismissInTurns(change, context), ids, lines),
      async readBack() {
        const done = await dismissedOf(ids, context);
        if (done.length === 0) return undefined;
        const failed = done.length < ids.length ? lost() : undefined;
        return resultOf({ done, calls: 1, ofCalls: 1, failed, wasLost: true }, ids, lines);
      },
      look: cleanText`threatstack_get_alerts status="dismissed"`,
    };
  },
});

/** The text goes with OTHER, and with nothing else (docs/threat-stack-api.md §2.1 [C]). */
function checkReason(reason: string, text: string | undefined): void {
  if ((reason === "OTHER") === (text !== undefined)) return;
  throw new ThreatStackError(
    "invalid_argument",
    text === undefined
      ? "reason_text is needed with reason OTHER"
      : `reason_text goes with reason OTHER only, not with ${reason}`,
    { hint: `Reasons: ${DISMISS_REASONS.join(", ")}.` },
  );
}

function resultOf(
  { done, calls, ofCalls, failed, wasLost }: Dismissed,
  ids: readonly string[],
  lines: readonly CleanText[],
): Written {
  const logged = { dismissed: done };
  const note =
    wasLost && failed === undefined
      ? [
          cleanText`An answer was lost; nothing was sent again, and reading back shows that it was done.`,
        ]
      : [];
  if (failed === undefined) {
    const head = cleanText`dismissed ${numberText(done.length)} ${done.length === 1 ? cleanText`alert` : cleanText`alerts`}`;
    return { head, data: lines, after: [...note, CANNOT_BE_UNDONE], ids: done, logged };
  }
  const left = ids.length - done.length;
  const are =
    failed.code === "outcome_unknown"
      ? cleanText`are not known to be dismissed`
      : cleanText`are not dismissed`;
  return {
    head: cleanText`dismissed ${numberText(done.length)} of ${numberText(ids.length)} alerts: call ${calls} of ${ofCalls} failed (${failureText(failed)})`,
    data: done.map((id) => cleanText`dismissed: ${idText(id)}`),
    after: [
      CANNOT_BE_UNDONE,
      cleanText`next: ${numberText(left)} ${are}; the same call again, without confirm, shows and asks for those that are not dismissed by then`,
    ],
    ids: done,
    logged,
    failed,
  };
}
