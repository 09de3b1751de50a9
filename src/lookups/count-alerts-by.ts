import type { Alert } from "../api/schemas/alert.ts";
import { hostOf } from "../summaries/alert-rows.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import {
  ALERT_STATUSES,
  type AlertQuery,
  type AlertStatus,
  collectAlerts,
} from "./collect-alerts.ts";
import { collectRulesets, ruleNames } from "./collect-rules.ts";
import { hostNames } from "./host-names.ts";
import { optional } from "./optional.ts";

/** What alerts can be counted by. */
export const COUNT_BY = [
  "severity",
  "rule",
  "ruleset",
  "host",
  "day",
  "week",
  "source",
  "status",
  "reason",
  "dismissed_by",
] as const;
export type CountBy = (typeof COUNT_BY)[number];

export interface AlertCount {
  readonly name: CleanText;
  readonly count: number;
}

export interface AlertGroup extends AlertCount {
  /** By the second criterion; empty where there is one alone. */
  readonly parts: readonly AlertCount[];
  /** Of the newest alert among them; "" where none has one that could be read. */
  readonly newestId: string;
}

export interface CountedAlerts {
  readonly total: number;
  /** Whether every alert of the query was counted. */
  readonly isWhole: boolean;
  readonly groups: readonly AlertGroup[];
}

export interface CountQuery extends Pick<AlertQuery, "severities" | "filters"> {
  /** One or two. */
  readonly by: readonly CountBy[];
  readonly status: AlertStatus | "all";
}

/** Reads the alerts of a query, at most 20 pages of them, and counts them by one criterion, or by one within another. */
export async function countAlertsBy(
  query: CountQuery,
  context: RunContext,
): Promise<CountedAlerts> {
  const { by, status, severities, filters } = query;
  const statuses = status === "all" ? ALERT_STATUSES : [status];
  const { items, isWhole } = await collectAlerts(
    { statuses, severities, ...(filters && { filters }) },
    context,
  );
  const [first = "severity", second] = by;
  const nameOf = await namesFor(by, items, context);
  const groups = countBy(items, nameOf(first), first).map(({ name, count, members }) => ({
    name,
    count,
    parts: second === undefined ? [] : countBy(members, nameOf(second), second),
    newestId: newestOf(members),
  }));
  return { total: items.length, isWhole, groups };
}

function newestOf(alerts: readonly Alert[]): string {
  const [first] = alerts.toSorted((a, b) => ((a.createdAt ?? "") < (b.createdAt ?? "") ? 1 : -1));
  return first?.id ?? "";
}

type NameOf = (alert: Alert) => CleanText;

/** In the order of these values themselves; all others with the most alerts first. */
const ORDERED: ReadonlySet<CountBy> = new Set(["severity", "day", "week"]);

function countBy(alerts: readonly Alert[], nameOf: NameOf, by: CountBy) {
  const members = new Map<CleanText, Alert[]>();
  for (const alert of alerts) {
    const name = nameOf(alert);
    const known = members.get(name);
    if (known === undefined) members.set(name, [alert]);
    else known.push(alert);
  }
  const groups = [...members].map(([name, own]) => ({ name, count: own.length, members: own }));
  return groups.toSorted((a, b) => {
    const byName = a.name < b.name ? -1 : 1;
    return ORDERED.has(by) ? byName : b.count - a.count || byName;
  });
}

/** Names of rules, rulesets and hosts are looked up where they are asked for. */
async function namesFor(
  by: readonly CountBy[],
  alerts: readonly Alert[],
  context: RunContext,
): Promise<(by: CountBy) => NameOf> {
  const { clean } = context;
  const none: ReadonlyMap<string, string> = new Map();
  const rulesets = by.includes("rule")
    ? alerts.flatMap(({ rulesetId }) => (rulesetId ? [rulesetId] : []))
    : [];
  const rules = await ruleNames(rulesets, context);
  const hosts = by.includes("host") ? (await hostNames(context)).byId : none;
  const sets = by.includes("ruleset") ? await rulesetNames(context) : none;
  const named = (names: ReadonlyMap<string, string>, id: string | null | undefined) => {
    if (!id) return cleanText`none`;
    return joinClean([clean(names.get(id), 60), cleanText`${clean(id.slice(0, 8))}`], " ");
  };
  const names: Readonly<Record<CountBy, NameOf>> = {
    severity: ({ severity }) =>
      cleanText`severity ${severity == null ? cleanText`unknown` : clean(severity)}`,
    rule: ({ ruleId }) => named(rules, ruleId),
    ruleset: ({ rulesetId }) => named(sets, rulesetId),
    host: (alert) => clean(hostOf(alert, hosts), 60) || cleanText`no host`,
    day: ({ createdAt }) => clean(createdAt?.slice(0, 10)) || cleanText`no time`,
    week: ({ createdAt }) => weekOf(createdAt, context),
    source: ({ dataSource }) => clean(dataSource, 40) || cleanText`no source`,
    status: ({ isDismissed }) => (isDismissed ? cleanText`dismissed` : cleanText`active`),
    reason: ({ isDismissed, dismissReason }) =>
      clean(dismissReason, 40) || (isDismissed ? cleanText`no reason` : cleanText`active`),
    dismissed_by: ({ isDismissed, dismissedBy }) =>
      clean(dismissedBy, 60) || (isDismissed ? cleanText`nobody named` : cleanText`active`),
  };
  return (each) => names[each];
}

async function rulesetNames(context: RunContext): Promise<ReadonlyMap<string, string>> {
  const names = collectRulesets(context).then(
    ({ items }) => new Map(items.map(({ id, name }) => [id, name ?? ""])),
  );
  return optional<ReadonlyMap<string, string>>(
    names,
    { what: cleanText`names of rulesets`, otherwise: new Map() },
    context,
  );
}

const DAY_MS = 86_400_000;

/** The Monday, UTC, on which its week began. */
function weekOf(createdAt: string | null | undefined, { clean }: RunContext): CleanText {
  const at = Date.parse(createdAt ?? "");
  if (Number.isNaN(at)) return cleanText`no time`;
  const daysSinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  const monday = new Date(at - daysSinceMonday * DAY_MS).toISOString().slice(0, 10);
  return cleanText`week of ${clean(monday)}`;
}
