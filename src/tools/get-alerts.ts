import { z } from "zod";
import { listAlerts } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { type Facet, facetOf } from "../summaries/overview.ts";
import { ALERT_COLUMNS, alertRows, severityCounts } from "../summaries/alert-rows.ts";
import { formatSpan } from "../text/time.ts";
import { agentHostnames } from "../lookups/agent-hostnames.ts";
import { answerList, LIST_DETAILS } from "../lists/answer-list.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool, type ToolContext } from "../tool-kit/define-tool.ts";
import {
  agentId,
  cursor,
  end,
  maxTokens,
  severity as oneSeverity,
  start,
} from "../tool-kit/params.ts";
import { resolveAgentId, resolveRuleId, resolveRulesetId } from "../lookups/resolve-id.ts";
import { ruleNames } from "../lookups/rule-names.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getAlerts = defineTool({
  name: "threatstack_get_alerts",
  toolset: "alerts",
  operation: listAlerts,
  versions: [1, 2],
  title: "List alerts",
  description:
    "Lists alerts, newest first, with the true total. Use it to see what needs triage, or where else a user, address or host shows up (query). Then threatstack_get_alert with an id.",
  input: z.strictObject({
    status: z.enum(["active", "dismissed"]).default("active").describe("Active unless said."),
    severity: oneSeverity,
    rule_id: z.string().min(4).max(64).optional().describe("Of this rule."),
    ruleset_id: z.string().min(4).max(64).optional().describe("Of this ruleset."),
    agent_id: agentId.optional(),
    start,
    end,
    query: z.string().optional().describe("Words in title or aggregates."),
    detail: z.enum(LIST_DETAILS).optional().describe("Rows unless said; raw as sent."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, max_tokens, ...query }, context) {
    const { status, severity, query: words } = query;
    const input = {
      status,
      severity,
      ruleId: query.rule_id && (await resolveRuleId(query.rule_id, context)),
      rulesetId: query.ruleset_id && (await resolveRulesetId(query.ruleset_id, context)),
      agentId: query.agent_id && (await resolveAgentId(query.agent_id, context)),
      ...timeWindow(query, context),
    };
    return answerList<Alert>(
      {
        tool: "threatstack_get_alerts",
        query,
        cursor: at,
        detail: query.detail,
        maxTokens: max_tokens,
        noun: "alerts",
        order: "newest first",
        async load(token) {
          const list = await collectPages(
            { operation: listAlerts, input: { ...input, token }, itemsOf: (page) => page.alerts },
            context,
          );
          return { ...list, items: list.items.filter(wordFilter(words, searched)) };
        },
        keyOf: (alert) => alert.createdAt ?? "",
        idOf: (alert) => alert.id,
        descending: true,
        columns: ALERT_COLUMNS,
        rowsOf: async (alerts) =>
          alertRows(alerts, {
            clean: context.clean,
            hostnames: alerts.some((alert) => alert.agentId)
              ? await agentHostnames(context)
              : new Map(),
          }),
        facetsOf: (alerts) => alertFacets(alerts, context),
        about: (alerts) => [severityCounts(alerts), span(alerts)].filter(Boolean).join(". "),
        ifEmpty: `Likely none fits these filters; widen them, or try status="${status === "active" ? "dismissed" : "active"}".`,
        next: "open one: threatstack_get_alert alert_id=ID",
        linkOf: (alert) => ({
          uri: resourceUri.alert(alert.id),
          name: `alert ${context.clean(alert.id, 64).slice(0, 8)}`,
        }),
      },
      context,
    );
  },
});

/** By what a reader may want to open next: severity, rule, host and day. */
async function alertFacets(alerts: readonly Alert[], context: ToolContext): Promise<Facet[]> {
  const { clean } = context;
  const [rules, hosts] = await Promise.all([ruleNames(context), agentHostnames(context)]);
  const nameIn = (names: ReadonlyMap<string, string>) => (id: string) => clean(names.get(id), 60);
  return [
    facetOf(alerts, { argument: "severity", valueOf: ({ severity }) => clean(severity) }),
    facetOf(alerts, {
      name: "rule",
      argument: "rule_id",
      valueOf: ({ ruleId }) => clean(ruleId),
      labelOf: nameIn(rules),
    }),
    facetOf(alerts, {
      name: "host",
      argument: "agent_id",
      valueOf: (alert) => clean(alert.agentId),
      labelOf: nameIn(hosts),
    }),
    facetOf(alerts, {
      name: "day",
      argument: "start, end",
      valueOf: ({ createdAt }) => clean(createdAt?.slice(0, 10)),
    }),
  ];
}

function searched({ title, aggregates }: Alert): unknown {
  return [title, aggregates];
}

function span(alerts: readonly Alert[]): string {
  const times = alerts.flatMap(({ createdAt }) => (createdAt ? [Date.parse(createdAt)] : []));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return Number.isFinite(first) && Number.isFinite(last) ? formatSpan(first, last) : "";
}
