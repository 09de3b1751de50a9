import { z } from "zod";
import type { Answer } from "../answers/answer.ts";
import { fieldsAnswer } from "../answers/fields-answer.ts";
import { field } from "../text/field.ts";
import { countAlertsBySeverity } from "../api/operations/alerts.ts";
import { unreadFields } from "../api/schemas/reading.ts";
import {
  countAlertsBy,
  type CountBy,
  type CountedAlerts,
  COUNT_BY,
} from "../lookups/count-alerts-by.ts";
import { resolveAgentId, resolveRuleId, resolveRulesetId } from "../lookups/resolve-id.ts";
import { type CleanText, cleanText, joinClean, numberText } from "../text/clean-text.ts";
import { looksLikeId, shortIdText } from "../text/id-text.ts";
import { formatTime } from "../text/time.ts";
import { callText } from "../tool-kit/call-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import {
  agentId,
  end,
  maxTokens,
  ruleId,
  rulesetId,
  severities,
  start,
} from "../tool-kit/params.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

const input = z.strictObject({
  by: z
    .array(z.enum(COUNT_BY))
    .min(1)
    .max(2)
    .optional()
    .describe("One or two; severity unless said."),
  status: z.enum(["active", "dismissed", "all"]).default("active").describe("Active unless said."),
  severity: severities,
  rule_id: ruleId.optional(),
  ruleset_id: rulesetId.optional(),
  agent_id: agentId.optional(),
  start,
  end,
  max_tokens: maxTokens,
});

type Query = Omit<z.output<typeof input>, "max_tokens">;

export const countAlerts = defineTool({
  name: "threatstack_count_alerts",
  toolset: "alerts",
  operation: countAlertsBySeverity,
  title: "Count alerts",
  description:
    "Counts alerts by severity in one cheap call, or by rule, host, day, reason. Use it to learn how busy a time was and what makes noise. Then threatstack_get_alerts.",
  input,

  async run(query, context) {
    const { by, status, severity, rule_id, ruleset_id, agent_id } = query;
    const isPlain = [by, severity, rule_id, ruleset_id, agent_id].every(
      (each) => each === undefined,
    );
    if (isPlain && status === "active") return countedByApi(query, context);
    return countedHere(query, by ?? ["severity"], context);
  },
});

const UNREADABLE = cleanText`unreadable`;

/** One request, whatever the number of alerts. */
async function countedByApi(query: Query, context: RunContext): Promise<Answer> {
  const { api, signal, clean } = context;
  const window = timeWindow(query, context);
  const { severityCounts } = await api.call(countAlertsBySeverity, window, { signal });
  const total = severityCounts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const isWhole = severityCounts.every((row) => unreadFields(row).length === 0);
  const number = isWhole ? numberText(total) : cleanText`at least ${numberText(total)}`;
  return fieldsAnswer({
    head: headOf(cleanText`${number} active ${alertsText(total)}`, query, context),
    fields: severityCounts
      .toSorted((a, b) => (a.severity ?? 9) - (b.severity ?? 9))
      .map(({ severity, count }) =>
        field(
          cleanText`severity ${severity == null ? UNREADABLE : clean(severity)}`,
          count == null ? UNREADABLE : numberText(count),
        ),
      ),
    next: cleanText`next: ${callText("threatstack_get_alerts", { start: query.start, end: query.end }, clean)}; status=all counts dismissed ones too`,
    meta: { total, shown: total },
  });
}

async function countedHere(query: Query, by: readonly CountBy[], context: RunContext) {
  const { clean } = context;
  const { status, severity, start: from, end: until } = query;
  const counted = await countAlertsBy(
    {
      by,
      status,
      severities: severity,
      filters: {
        ruleId: query.rule_id && (await resolveRuleId(query.rule_id, context)),
        rulesetId: query.ruleset_id && (await resolveRulesetId(query.ruleset_id, context)),
        agentId: query.agent_id && (await resolveAgentId(query.agent_id, context)),
        ...timeWindow(query, context),
      },
    },
    context,
  );
  const { total, isWhole, groups } = counted;
  const which = status === "all" ? cleanText`active and dismissed` : clean(status);
  const number = isWhole ? numberText(total) : cleanText`at least ${numberText(total)}`;
  const names = joinClean(
    by.map((each) => clean(each)),
    " and ",
  );
  const list = {
    status,
    severity,
    rule_id: query.rule_id,
    agent_id: query.agent_id,
    start: from,
    end: until,
  };
  return fieldsAnswer({
    head: headOf(
      cleanText`${number} ${which} ${alertsText(total)} by ${names}, ${groups.length} groups`,
      query,
      context,
    ),
    fields: groups.map(({ name, count, parts }) =>
      field(
        name,
        parts.length === 0
          ? numberText(count)
          : cleanText`${numberText(count)} (${joinClean(
              parts.map((part) => cleanText`${part.name} ${numberText(part.count)}`),
              "; ",
            )})`,
      ),
    ),
    next: cleanText`next: ${callText("threatstack_get_alerts", list, clean)} lists them${quietText(by, counted)}`,
    meta: { total, shown: total },
  });
}

/** A rule with so many alerts is worth a suppression or a change. */
const NOISY_ALERTS = 10;

/** What to call to make the loudest rule quiet. */
function quietText(by: readonly CountBy[], { groups }: CountedAlerts): CleanText {
  const loudest = by[0] === "rule" ? groups[0] : undefined;
  if (loudest === undefined || loudest.count < NOISY_ALERTS || !looksLikeId(loudest.newestId)) {
    return cleanText``;
  }
  return cleanText`; where the first rule's are harmless, threatstack_draft_suppression alert_id="${shortIdText(loudest.newestId)}" with a group of its digest drafts a suppression`;
}

function alertsText(total: number): CleanText {
  return total === 1 ? cleanText`alert` : cleanText`alerts`;
}

function headOf(what: CleanText, query: Query, context: RunContext): CleanText {
  const { from, until } = timeWindow(query, context);
  const times = joinClean(
    [
      from ? cleanText`from ${formatTime(from)}` : "",
      until ? cleanText`until ${formatTime(until)}` : "",
    ],
    " ",
  );
  return times === "" ? what : cleanText`${what}, created ${times}`;
}
