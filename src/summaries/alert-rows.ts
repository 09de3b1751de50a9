import type { Alert } from "../api/schemas/alert.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, numberText } from "../text/clean-text.ts";
import type { Row } from "../text/table.ts";
import { formatTime } from "../text/time.ts";
import { shortIds } from "./short-id.ts";

export const ALERT_COLUMNS = [
  "id",
  "time",
  "severity",
  "source",
  "host",
  "title",
  "rule",
  "dismissed",
];

const TITLE_CHARS = 160;

export interface AlertRowOptions {
  readonly clean: Clean;
  /** Hostnames by agent id, as far as they are known. */
  readonly hostnames: ReadonlyMap<string, string>;
  /** Names by rule id, as far as they are known. */
  readonly ruleNames: ReadonlyMap<string, string>;
}

/** Alerts as cells of `ALERT_COLUMNS`; ids are shortened as far as they stay distinct among these alerts. */
export function alertRows(
  alerts: readonly Alert[],
  { clean, hostnames, ruleNames }: AlertRowOptions,
): Row[] {
  const ids = shortIds(alerts.map((alert) => alert.id));
  return alerts.map((alert) => ({
    id: clean(ids.get(alert.id)),
    time: clean(formatTime(alert.createdAt)),
    severity: clean(alert.severity),
    source: clean(alert.dataSource),
    host: clean(hostOf(alert, hostnames), 60),
    title: clean(alert.title, TITLE_CHARS),
    rule: clean(ruleNames.get(alert.ruleId ?? ""), 60),
    dismissed: dismissal(alert, clean),
  }));
}

/** Why and by whom, as far as it is known: "MAINTENANCE by jane@example.com"; empty where the alert is active. */
function dismissal(
  { isDismissed, dismissReason, dismissedBy }: Alert,
  clean: Clean,
): CleanText | "" {
  if (!isDismissed) return "";
  const reason = clean(dismissReason ?? "yes");
  return dismissedBy ? cleanText`${reason} by ${clean(dismissedBy, 60)}` : reason;
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
export function severityCounts(alerts: readonly Alert[]): CleanText {
  const ranks = [1, 2, 3] as const;
  const parts = ranks.map((rank) => {
    const count = alerts.filter(({ severity }) => severity === rank).length;
    return count === 0 ? "" : cleanText`${rank}: ${numberText(count)}`;
  });
  const known = alerts.filter(({ severity }) => ranks.some((rank) => rank === severity)).length;
  const rest = alerts.length - known;
  const unknown = rest === 0 ? "" : cleanText`unknown: ${numberText(rest)}`;
  const all = joinClean([...parts, unknown], ", ");
  return all === "" ? all : cleanText`severity ${all}`;
}
