import { z } from "zod";
import type { ResourceLink } from "../answers/answer.ts";
import { recordAnswer } from "../answers/record-answer.ts";
import { getAlert as getAlertOperation } from "../api/operations/alerts.ts";
import type { EventDigest } from "../digest/event-digest.ts";
import { readAlertParts } from "../lookups/alert-parts.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import { alertFields, type AlertParts } from "../summaries/alert-fields.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import { field } from "../text/field.ts";
import { shortIdText } from "../text/id-text.ts";
import { formatSpan } from "../text/time.ts";
import { heldDigest } from "../tool-kit/fold-alert.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { alertId, maxTokens } from "../tool-kit/params.ts";
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

  async run({ alert_id }, context) {
    const { api, signal, clean } = context;
    const id = await resolveAlertId(alert_id, context);
    const alert = await api.call(getAlertOperation, { alertId: id }, { signal });
    const parts = await readAlertParts(alert, context);
    const severity = alert.severity == null ? cleanText`unknown` : clean(alert.severity);
    return recordAnswer({
      id: alert.id,
      head: (own) => cleanText`alert ${own}, severity ${severity}, ${stateOf(alert.isDismissed)}`,
      fields: [...alertFields(parts, clean), field("events", eventsText(heldDigest(api, id)))],
      next: {
        tool: cleanText`threatstack_get_events`,
        argument: cleanText`alert_id`,
        does: cleanText`shows what happened`,
      },
      links: linksOf(parts),
      clean,
    });
  },
});

/** When the events happened, which is not when the alert was created; only known where they were read before. */
function eventsText(digest: EventDigest | undefined): CleanText | "" {
  if (digest === undefined || !Number.isFinite(digest.first)) return "";
  return cleanText`${numberText(digest.total)}, ${formatSpan(digest.first, digest.last)}`;
}

function stateOf(isDismissed: boolean | null | undefined) {
  if (isDismissed == null) return cleanText`status not told`;
  return isDismissed ? cleanText`dismissed` : cleanText`active`;
}

/** Named by what they are, not by titles and host names: a link stands outside the data region. */
function linksOf({ alert, rule, agent }: AlertParts): ResourceLink[] {
  const links = [
    { uri: resourceUri.alertEvents(alert.id), name: cleanText`events of ${shortIdText(alert.id)}` },
  ];
  if (typeof agent === "object") {
    const { id } = agent.record;
    links.push({ uri: resourceUri.agent(id), name: cleanText`agent ${shortIdText(id)}` });
  }
  if (typeof rule === "object" && alert.rulesetId) {
    const { id } = rule.record;
    links.push({
      uri: resourceUri.rule(alert.rulesetId, id),
      name: cleanText`rule ${shortIdText(id)}`,
    });
  }
  return links;
}
