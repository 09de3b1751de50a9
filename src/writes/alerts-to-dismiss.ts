import { getAlert } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { ThreatStackError } from "../errors.ts";
import { collectAlerts } from "../lookups/collect-alerts.ts";
import { resolveAgentId, resolveAlertId, resolveRuleId } from "../lookups/resolve-id.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";

export interface Wanted {
  readonly alert_ids?: readonly string[] | undefined;
  readonly rule_id?: string | undefined;
  readonly severity?: number | undefined;
  readonly agent_id?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export interface Chosen {
  /** Active ones, by id. */
  readonly alerts: readonly Alert[];
  /** How many of those named are dismissed already. */
  readonly dismissed: number;
  readonly isByQuery: boolean;
}

/** So many are looked at one by one; for more the whole list is read. */
const MAX_SINGLE = 20;

/** The very alerts that are meant, as they are now. */
export async function alertsToDismiss(wanted: Wanted, context: PlanContext): Promise<Chosen> {
  const { alert_ids: ids, rule_id, severity, agent_id } = wanted;
  const isByQuery = rule_id !== undefined || severity !== undefined || agent_id !== undefined;
  if (ids !== undefined) {
    if (isByQuery || wanted.start !== undefined || wanted.end !== undefined) {
      throw unclear("alert_ids excludes rule_id, severity, agent_id, start and end");
    }
    return named(ids, context);
  }
  if (isByQuery) return queried(wanted, context);
  throw unclear("alert_ids is needed, or one of rule_id, severity and agent_id");
}

function unclear(message: string): ThreatStackError {
  return new ThreatStackError("invalid_argument", message, {
    hint: "Nothing was written. Name the alerts by their ids, or by rule, severity or agent, with start and end where wanted.",
  });
}

async function queried(wanted: Wanted, context: PlanContext): Promise<Chosen> {
  const { remembered, now } = context;
  const { rule_id, agent_id, severity } = wanted;
  const { from, until = now() } = timeWindow(wanted, context);
  const filters = {
    ruleId: rule_id && (await resolveRuleId(rule_id, remembered)),
    agentId: agent_id && (await resolveAgentId(agent_id, remembered)),
    from,
    // What was raised after this was shown to a person is none of what they agreed to.
    until: until < now() ? until : now(),
  };
  const severities = severity === undefined ? [] : [severity];
  const { items, isWhole } = await collectAlerts(
    { statuses: ["active"], severities, filters },
    context,
  );
  if (!isWhole) {
    throw new ThreatStackError(
      "invalid_argument",
      `more than the ${items.length} alerts that one call reads are meant`,
      {
        hint: "Nothing was written. Name a part of them by start and end, and go on with the next part.",
      },
    );
  }
  return { alerts: inOrder(items), dismissed: 0, isByQuery: true };
}

async function named(given: readonly string[], context: PlanContext): Promise<Chosen> {
  const ids = [
    ...new Set(await Promise.all(given.map((id) => resolveAlertId(id, context.remembered)))),
  ];
  const known = ids.length > MAX_SINGLE ? await activeById(context) : new Map<string, Alert>();
  const alerts = await Promise.all(ids.map(async (id) => known.get(id) ?? alertNow(id, context)));
  const active = alerts.filter(({ isDismissed }) => isDismissed !== true);
  return { alerts: inOrder(active), dismissed: ids.length - active.length, isByQuery: false };
}

async function activeById(context: PlanContext): Promise<ReadonlyMap<string, Alert>> {
  const { items } = await collectAlerts({ statuses: ["active"] }, context);
  return new Map(items.map((alert) => [alert.id, alert]));
}

async function alertNow(alertId: string, { api, signal }: PlanContext): Promise<Alert> {
  return api.call(getAlert, { alertId }, { signal });
}

/** The worst first, of these the newest. */
function inOrder(alerts: readonly Alert[]): Alert[] {
  return alerts.toSorted(
    (a, b) =>
      (a.severity ?? 9) - (b.severity ?? 9) ||
      (b.createdAt ?? "").localeCompare(a.createdAt ?? "") ||
      a.id.localeCompare(b.id),
  );
}
