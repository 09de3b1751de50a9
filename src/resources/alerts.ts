import { listAlerts } from "../api/operations/alerts.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { nextToken } from "../api/paginate.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { hostOf } from "../summaries/alert-rows.ts";
import type { Clean } from "../text/clean.ts";
import { shortIdText } from "../text/id-text.ts";
import { formatTime } from "../text/time.ts";
import { getAlerts } from "../tools/get-alerts.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import {
  type Resource,
  type ResourceContext,
  type ResourceEntry,
  textOf,
} from "./define-resource.ts";
import { line } from "./entry-line.ts";
import { listedAgents } from "./listed-agents.ts";

/** As many as a page of the API holds (docs/threat-stack-api.md §2.0 [D]). */
export const LISTED_ALERTS = 100;
/** In version 1 a page shows few active alerts where most are dismissed (docs/threat-stack-api.md §2.4 [C][D]). */
const MAX_PAGES = 5;
const TITLE_CHARS = 80;
const HOST_CHARS = 40;

export const alerts: Resource = {
  name: cleanText`alerts`,
  title: cleanText`Active alerts`,
  description: cleanText`Every active alert, newest first, with the true total: what needs triage.`,
  template: resourceUri.alerts,
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 1,
  tool: getAlerts,
  read: (_ids, context) => textOf(getAlerts, {}, context),
  watched: () => ({ topic: "alerts" }),

  async members(context) {
    const [found, { agents }] = await Promise.all([newestAlerts(context), listedAgents(context)]);
    const hostnames = new Map(
      agents.flatMap(({ id, hostname, name }): [string, string][] => {
        const known = hostname || name;
        return known ? [[id, known]] : [];
      }),
    );
    return { entries: found.map((alert) => toEntry(alert, hostnames, context.clean)) };
  },
};

async function newestAlerts({ api, signal }: ResourceContext): Promise<Alert[]> {
  const found: Alert[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < MAX_PAGES && found.length < LISTED_ALERTS; pages += 1) {
    const page = await api.call(listAlerts, { status: "active", token }, { signal });
    found.push(...page.alerts);
    token = nextToken(page);
    if (token === undefined) break;
  }
  return found.slice(0, LISTED_ALERTS);
}

function toEntry(
  alert: Alert,
  hostnames: ReadonlyMap<string, string>,
  clean: Clean,
): ResourceEntry {
  const title = clean(alert.title, TITLE_CHARS) || cleanText`alert ${shortIdText(alert.id)}`;
  const severity = clean(alert.severity) || cleanText`?`;
  const host = hostFor(alert, hostnames, clean);
  return {
    uri: resourceUri.alert(alert.id),
    name: line(cleanText`sev ${severity}`, title, title.includes(host) ? "" : host),
    description: line(formatTime(alert.createdAt), clean(alert.dataSource, 20)),
  };
}

function hostFor(alert: Alert, hostnames: ReadonlyMap<string, string>, clean: Clean): CleanText {
  const host = hostOf(alert, hostnames);
  return host !== "" && host === alert.agentId
    ? cleanText`agent ${shortIdText(host)}`
    : clean(host, HOST_CHARS);
}
