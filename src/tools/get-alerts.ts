import { z } from "zod";
import { listAlerts } from "../api/operations/alerts.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { LIST_DETAILS } from "../lists/listing.ts";
import { wordFilter } from "../lists/word-filter.ts";
import { AGENT_STATUSES, collectAgents } from "../lookups/collect-agents.ts";
import { ALERT_STATUSES, collectAlerts } from "../lookups/collect-alerts.ts";
import { ruleNames } from "../lookups/collect-rules.ts";
import { optional } from "../lookups/optional.ts";
import { resolveAgentId, resolveRuleId, resolveRulesetId } from "../lookups/resolve-id.ts";
import { ALERT_COLUMNS, alertRows, severityCounts } from "../summaries/alert-rows.ts";
import { type Facet, facetOf } from "../summaries/overview.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { shortIdText } from "../text/id-text.ts";
import { formatSpan } from "../text/time.ts";
import { callText } from "../tool-kit/call-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { agentId, cursor, end, maxTokens, severities, start } from "../tool-kit/params.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

const input = z.strictObject({
  status: z.enum(["active", "dismissed", "all"]).default("active").describe("Active unless said."),
  severity: severities,
  rule_id: z.string().min(4).max(64).optional().describe("Of this rule."),
  ruleset_id: z.string().min(4).max(64).optional().describe("Of this ruleset."),
  agent_id: agentId.optional(),
  start,
  end,
  query: z.string().optional().describe("Words in title, aggregates, host; not events."),
  sort: z.enum(["newest", "severity"]).default("newest").describe("Newest first unless said."),
  detail: z.enum(LIST_DETAILS).optional().describe("Rows unless said; raw as sent."),
  cursor,
  max_tokens: maxTokens,
});

type Query = Omit<z.output<typeof input>, "cursor" | "max_tokens">;

export const getAlerts = defineTool({
  name: "threatstack_get_alerts",
  toolset: "alerts",
  operation: listAlerts,
  versions: [1, 2],
  title: "List alerts",
  description:
    "Lists alerts with the true total, newest or worst first. Use it to see what needs triage. Then threatstack_get_alert with an id.",
  input,

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    const { status, severity, sort } = query;
    const filters = {
      ruleId: query.rule_id && (await resolveRuleId(query.rule_id, context)),
      rulesetId: query.ruleset_id && (await resolveRulesetId(query.ruleset_id, context)),
      agentId: query.agent_id && (await resolveAgentId(query.agent_id, context)),
      ...timeWindow(query, context),
    };
    const statuses = status === "all" ? ALERT_STATUSES : [status];
    let agents: ReadonlyMap<string, Agent> = new Map();
    const described = { ...query, sort: sort === "newest" ? undefined : sort };
    return listAnswer<Alert>(
      {
        tool: "threatstack_get_alerts",
        query: described,
        cursor: at,
        detail: query.detail,
        noun: cleanText`alerts`,
        order: sort === "newest" ? cleanText`newest first` : cleanText`most serious first`,
        async load(token) {
          const list = await collectAlerts(
            { statuses, severities: severity, filters, token },
            context,
          );
          if (list.items.some((alert) => alert.agentId)) agents = await agentsById(context);
          return list;
        },
        filter: wordFilter(query.query, (alert) => [
          alert.title,
          alert.aggregates,
          alert.agentId,
          hostValues(agents.get(alert.agentId ?? "")),
        ]),
        keyOf: sort === "newest" ? (alert) => alert.createdAt ?? "" : gravity,
        idOf: (alert) => alert.id,
        descending: sort === "newest",
        columns: ALERT_COLUMNS,
        rowsOf: async (alerts) =>
          alertRows(alerts, {
            clean,
            hostnames: hostnamesOf(agents),
            ruleNames: await namesOfRules(alerts, context),
          }),
        facetsOf: (alerts) => alertFacets(alerts, { agents, context }),
        about: (alerts) => about(alerts, query),
        ...nothingFound(query, clean),
        next: cleanText`next: open one with threatstack_get_alert alert_id=ID`,
        linkOf: (alert) => ({
          uri: resourceUri.alert(alert.id),
          name: cleanText`alert ${shortIdText(alert.id)}`,
        }),
      },
      context,
    );
  },
});

async function agentsById(context: RunContext): Promise<ReadonlyMap<string, Agent>> {
  const agents = collectAgents({ statuses: AGENT_STATUSES }, context).then(
    ({ items }) => new Map(items.map((agent) => [agent.id, agent])),
  );
  const otherwise: ReadonlyMap<string, Agent> = new Map();
  return optional<ReadonlyMap<string, Agent>>(
    agents,
    { what: cleanText`host names`, otherwise },
    context,
  );
}

function hostnamesOf(agents: ReadonlyMap<string, Agent>): ReadonlyMap<string, string> {
  return new Map(
    [...agents.values()].flatMap(({ id, hostname, name }): [string, string][] => {
      const known = hostname || name;
      return known ? [[id, known]] : [];
    }),
  );
}

/** What telemetry may call the host of an alert by. */
function hostValues(agent: Agent | undefined): unknown {
  return agent && [agent.hostname, agent.name, agent.instanceId, agent.ipAddresses];
}

/** One rule need not be named by its name where it was asked for by its id. */
async function namesOfRules(
  alerts: readonly Alert[],
  context: RunContext,
): Promise<ReadonlyMap<string, string>> {
  return ruleNames(
    alerts.flatMap(({ rulesetId }) => (rulesetId ? [rulesetId] : [])),
    context,
  );
}

const LATEST_MS = 4_102_444_800_000;

/** Sorts by severity, then the newest first; an unknown severity comes last. */
function gravity({ severity, createdAt }: Alert): string {
  const age = LATEST_MS - (Date.parse(createdAt ?? "") || 0);
  return `${severity ?? 9} ${String(age).padStart(14, "0")}`;
}

interface FacetOptions {
  readonly agents: ReadonlyMap<string, Agent>;
  readonly context: RunContext;
}

/** By what a reader may want to open next: severity, rule, host and day. */
async function alertFacets(
  alerts: readonly Alert[],
  { agents, context }: FacetOptions,
): Promise<Facet[]> {
  const { clean } = context;
  const rules = await namesOfRules(alerts, context);
  const hosts = hostnamesOf(agents);
  const nameIn = (names: ReadonlyMap<string, string>) => (id: string) => clean(names.get(id), 60);
  return [
    facetOf(alerts, {
      argument: cleanText`severity`,
      valueOf: ({ severity }) => clean(severity),
      order: "value",
    }),
    facetOf(alerts, {
      name: cleanText`rule`,
      argument: cleanText`rule_id`,
      valueOf: ({ ruleId }) => clean(ruleId),
      labelOf: nameIn(rules),
    }),
    facetOf(alerts, {
      name: cleanText`host`,
      argument: cleanText`agent_id`,
      valueOf: (alert) => clean(alert.agentId),
      labelOf: nameIn(hosts),
    }),
    facetOf(alerts, {
      name: cleanText`day`,
      argument: cleanText`start, end`,
      valueOf: ({ createdAt }) => clean(createdAt?.slice(0, 10)),
      order: "value",
    }),
  ];
}

function leastOf(times: readonly number[]): number {
  return times.reduce((least, time) => Math.min(least, time), Infinity);
}

function mostOf(times: readonly number[]): number {
  return times.reduce((most, time) => Math.max(most, time), -Infinity);
}

/** Severities where they differ, and when the alerts were created, which is not when their events happened. */
function about(alerts: readonly Alert[], { severity, start: from, end: until }: Query): CleanText {
  const times = alerts.flatMap(({ createdAt }) => (createdAt ? [Date.parse(createdAt)] : []));
  const known = times.filter(Number.isFinite);
  const created =
    known.length === 0 ? "" : cleanText`created ${formatSpan(leastOf(known), mostOf(known))}`;
  const isBounded = from !== undefined || until !== undefined;
  return joinClean(
    [
      severity?.length === 1 ? "" : severityCounts(alerts),
      created,
      isBounded ? cleanText`start and end bound when an alert was created, not its events` : "",
    ],
    ". ",
  );
}

/** What was searched, what was not, and the call that searches there. */
function nothingFound(query: Query, clean: Clean): { ifEmpty: CleanText; nextIfEmpty: CleanText } {
  const { query: words, status, severity, rule_id, ruleset_id, agent_id } = query;
  const { sort: _, ...wider } = query;
  if (words === undefined) {
    const isNarrow = [severity, rule_id, ruleset_id, agent_id, query.start, query.end].some(
      (value) => value !== undefined,
    );
    return {
      ifEmpty: isNarrow ? cleanText`No alert fits all of these.` : cleanText`None has this status.`,
      nextIfEmpty: cleanText`next: ${callText("threatstack_get_alerts", isNarrow && status === "all" ? { status } : { ...wider, status: "all" }, clean)}`,
    };
  }
  return {
    ifEmpty: cleanText`Searched: titles, aggregates, host names, ids and addresses. Not searched: the events of alerts.`,
    nextIfEmpty: cleanText`next: ${callText("threatstack_search_events", { text: words, start: query.start, end: query.end }, clean)} searches the events`,
  };
}
