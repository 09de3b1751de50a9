import type { Alert } from "../api/schemas/alert.ts";
import { ruleNames } from "../lookups/collect-rules.ts";
import { hostNames } from "../lookups/host-names.ts";
import { ALERT_COLUMNS, alertRows, hostOf } from "../summaries/alert-rows.ts";
import { facetOf, overviewLines } from "../summaries/overview.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { shortIdText } from "../text/id-text.ts";
import { table } from "../text/table.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";

const FACETS_EACH = 6;
const MAX_NOTABLE = 6;

/** The alerts of a dismissal as a person has to see them: how they fall apart, what stands out, and each of them. */
export async function dismissalLines(
  alerts: readonly Alert[],
  context: PlanContext,
): Promise<CleanText[]> {
  const { clean, remembered } = context;
  const hostnames = (await hostNames(remembered)).byId;
  const names = await ruleNames(
    alerts.flatMap(({ rulesetId }) => (rulesetId ? [rulesetId] : [])),
    remembered,
  );
  const host = (alert: Alert): CleanText => clean(hostOf(alert, hostnames), 60);
  const rule = (alert: Alert): CleanText =>
    clean(names.get(alert.ruleId ?? "") ?? alert.ruleId, 60);
  const facets = [
    facetOf(alerts, {
      argument: cleanText`severity`,
      valueOf: ({ severity }) => clean(severity),
      order: "value",
    }),
    facetOf(alerts, { argument: cleanText`rule`, valueOf: rule }),
    facetOf(alerts, { argument: cleanText`host`, valueOf: host }),
    facetOf(alerts, {
      argument: cleanText`day`,
      valueOf: ({ createdAt }) => clean(createdAt?.slice(0, 10)),
      order: "value",
    }),
  ];
  const rows = table(alertRows(alerts, { clean, hostnames, ruleNames: names }), ALERT_COLUMNS);
  return [
    ...(alerts.length > 1 ? overviewLines(facets, FACETS_EACH) : []),
    ...notable(alerts, [
      { noun: cleanText`rule`, of: rule },
      { noun: cleanText`host`, of: host },
    ]),
    ...(rows.all === "" ? [] : [rows.all]),
    ...rows.lines,
  ];
}

interface Kind {
  readonly noun: CleanText;
  readonly of: (alert: Alert) => CleanText;
}

/** What does not look like the rest: the most serious ones, and the only one of a rule or host among many. */
function notable(alerts: readonly Alert[], kinds: readonly Kind[]): CleanText[] {
  const worst = alerts.filter(({ severity }) => severity === 1);
  const ids = joinClean(
    worst.slice(0, MAX_NOTABLE).map(({ id }) => shortIdText(id)),
    ", ",
  );
  const serious =
    worst.length === 0 ? [] : [cleanText`notable: ${worst.length} of severity 1: ${ids}`];
  return [...serious, ...kinds.flatMap((kind) => singles(alerts, kind))];
}

/** Only where the others are so many that one of them is easily overlooked. */
const MIN_OTHERS = 4;

function singles(alerts: readonly Alert[], { noun, of }: Kind): CleanText[] {
  const groups = new Map<CleanText, Alert[]>();
  for (const alert of alerts) groups.set(of(alert), [...(groups.get(of(alert)) ?? []), alert]);
  const alone = [...groups].filter(([, members]) => members.length === 1);
  if (alone.length === groups.size || alerts.length - alone.length < MIN_OTHERS) return [];
  return alone
    .slice(0, MAX_NOTABLE)
    .map(
      ([name, [alert]]) =>
        cleanText`notable: the only one of ${noun} ${name}: ${shortIdText(alert?.id ?? "")}`,
    );
}
