import type { Alert } from "../api/schemas/alert.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { shortIds } from "./short-id.ts";

export const ALERT_COLUMNS = ["id", "time", "severity", "source", "host", "title", "dismissed"];

const TITLE_CHARS = 160;

export interface AlertRowOptions {
  readonly clean: Clean;
  /** Hostnames by agent id, as far as they are known. */
  readonly hostnames: ReadonlyMap<string, string>;
}

/** Alerts as cells of `ALERT_COLUMNS`; ids are shortened as far as they stay distinct among these alerts. */
export function alertRows(
  alerts: readonly Alert[],
  { clean, hostnames }: AlertRowOptions,
): Record<string, string>[] {
  const ids = shortIds(alerts.map((alert) => alert.id));
  return alerts.map((alert) => ({
    id: clean(ids.get(alert.id)),
    time: clean(formatTime(alert.createdAt)),
    severity: clean(alert.severity),
    source: clean(alert.dataSource),
    host: clean(hostOf(alert, hostnames), 60),
    title: clean(alert.title, TITLE_CHARS),
    dismissed: alert.isDismissed ? clean(alert.dismissReason ?? "yes") : "",
  }));
}

/** The agent's name, else what the aggregates say of a host, else the agent id; CloudTrail alerts have none. */
export function hostOf(alert: Alert, hostnames: ReadonlyMap<string, string>): string {
  const byAgent = alert.agentId ? hostnames.get(alert.agentId) : undefined;
  return byAgent ?? hostnameIn(alert.aggregates) ?? alert.agentId ?? "";
}

function hostnameIn(aggregates: unknown): string | undefined {
  if (typeof aggregates !== "object" || aggregates === null) return undefined;
  const { hostname } = aggregates as { hostname?: unknown };
  return typeof hostname === "string" ? hostname : undefined;
}

/** How many of each severity, the most serious first: "severity 1: 12, 2: 80, 3: 220". */
export function severityCounts(alerts: readonly Alert[]): string {
  const counts = new Map<string, number>();
  for (const alert of alerts) {
    const severity = String(alert.severity ?? "unknown");
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  const parts = [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([severity, count]) => `${severity}: ${count}`);
  return parts.length > 0 ? `severity ${parts.join(", ")}` : "";
}
