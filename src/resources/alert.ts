import { listAlerts } from "../api/operations/alerts.ts";
import { nextToken } from "../api/paginate.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { hostOf } from "../summaries/alert-rows.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { hostNames } from "../lookups/host-names.ts";
import { getAlert } from "../tools/get-alert.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { completeAlertId } from "./complete-alert-id.ts";
import { type Resource, type ResourceEntry, textOf } from "./define-resource.ts";
import { ago, isoTime, line } from "./entry-line.ts";
import { severityIcon } from "./icons.ts";

export const alert: Resource = {
  name: "alert",
  title: "One alert",
  description: "One alert whole, with the names of its rule and agent.",
  template: "threatstack://alerts/{alert_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.7,
  tool: getAlert,
  read: (ids, context) => textOf(getAlert, { alert_id: ids["alert_id"] }, context),
  watched: (ids) => ({ topic: "alerts", id: ids["alert_id"] ?? "" }),
  complete: { alert_id: completeAlertId },

  async members(token, context) {
    const { api, signal, clean } = context;
    const page = await api.call(listAlerts, { status: "active", token }, { signal });
    const hostnames = page.alerts.some(({ agentId }) => agentId)
      ? (await hostNames(context)).byId
      : new Map<string, string>();
    const now = context.now();
    return {
      entries: page.alerts.map((record) =>
        toEntry(record, { clean, now, host: clean(hostOf(record, hostnames), 60) }),
      ),
      token: nextToken(page),
    };
  },
};

const PRIORITY: Readonly<Record<number, number>> = { 1: 0.9, 2: 0.6, 3: 0.3 };

interface Shown {
  readonly clean: Clean;
  readonly now: Date;
  readonly host: string;
}

function toEntry(record: Alert, { clean, now, host }: Shown): ResourceEntry {
  const { severity, createdAt } = record;
  const title = clean(record.title, 100) || "untitled";
  return {
    uri: resourceUri.alert(record.id),
    name: `alert ${clean(record.id).slice(0, 8)}: ${clean(record.title, 40)}`,
    title: line(
      `sev ${clean(severity)}`,
      title,
      title.includes(host) ? "" : host,
      ago(createdAt, now),
    ),
    description: line(
      `${clean(record.dataSource, 20)} alert of ${clean(formatTime(createdAt))}`.trim(),
      clean(record.aggregates, 160),
    ),
    lastModified: isoTime(createdAt),
    priority: PRIORITY[severity ?? 0] ?? 0.3,
    icon: severityIcon(severity),
  };
}
