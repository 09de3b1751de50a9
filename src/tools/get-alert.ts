import { z } from "zod";
import { getAgent } from "../api/operations/agents.ts";
import { getAlert as getAlertOperation } from "../api/operations/alerts.ts";
import { getRule } from "../api/operations/rulesets.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { Alert } from "../api/schemas/alert.ts";
import type { Rule } from "../api/schemas/rule.ts";
import { type ErrorCode, ThreatStackError } from "../errors.ts";
import { type AlertParts, alertFields } from "../summaries/alert-fields.ts";
import { renderRecord } from "../summaries/render-record.ts";
import type { Clean } from "../text/clean.ts";
import { defineTool, type ResourceLink, type ToolContext } from "../tool-kit/define-tool.ts";
import { fitIds } from "../lists/fit-ids.ts";
import { alertId, maxTokens } from "../tool-kit/params.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";

export const getAlert = defineTool({
  name: "threatstack_get_alert",
  toolset: "alerts",
  operation: getAlertOperation,
  versions: [1, 2],
  title: "Get one alert",
  description:
    "Shows one alert whole: title, severity, aggregates, with the names of its rule and agent. Use it before its events. Then threatstack_get_events with the same alert_id.",
  input: z.strictObject({ alert_id: alertId, max_tokens: maxTokens }),

  async run({ alert_id, max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const id = await resolveAlertId(alert_id, context);
    const alert = await api.call(getAlertOperation, { alertId: id }, { signal });
    const [rule, agent] = await Promise.all([ruleOf(alert, context), agentOf(alert, context)]);
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}alert ${clean(alert.id)}, severity ${clean(alert.severity)}, ${alert.isDismissed ? "dismissed" : "active"}`,
        fields: alertFields({ alert, rule, agent }, clean),
        next: `next: threatstack_get_events alert_id="${clean(alert.id)}" shows what happened`,
      },
      max_tokens ?? context.maxTokens,
    );
    return {
      text,
      core: fitIds({ total: 1, shown: 1, truncated: shown < total }, [clean(alert.id)]),
      links: linksOf({ alert, rule, agent }, clean),
    };
  },
});

/** Named by what they are, not by titles and host names: a link stands outside the data region. */
function linksOf({ alert, rule, agent }: AlertParts, clean: Clean): ResourceLink[] {
  const short = (id: string) => clean(id, 64).slice(0, 8);
  const links = [{ uri: resourceUri.alertEvents(alert.id), name: `events of ${short(alert.id)}` }];
  if (agent) links.push({ uri: resourceUri.agent(agent.id), name: `agent ${short(agent.id)}` });
  if (rule && alert.rulesetId) {
    links.push({ uri: resourceUri.rule(alert.rulesetId, rule.id), name: `rule ${short(rule.id)}` });
  }
  return links;
}

async function ruleOf(
  { ruleId, rulesetId }: Alert,
  { api, signal }: ToolContext,
): Promise<Rule | undefined> {
  if (!ruleId || !rulesetId) return undefined;
  return orGone(api.call(getRule, { ruleId, rulesetId }, { signal }));
}

async function agentOf(
  { agentId }: Alert,
  { api, signal }: ToolContext,
): Promise<Agent | undefined> {
  return agentId ? orGone(api.call(getAgent, { agentId }, { signal })) : undefined;
}

/** An id that nobody can ask for leads nowhere either. */
const GONE: ReadonlySet<ErrorCode> = new Set(["not_found", "forbidden", "invalid_argument"]);

/** A rule may be deleted and an agent revoked; the alert stays readable, without their names. */
async function orGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ThreatStackError && GONE.has(error.code)) return undefined;
    throw error;
  }
}
