import type { ApiVersion } from "../api/api-version.ts";
import { getAlert, listAlerts } from "../api/operations/alerts.ts";
import { nextToken } from "../api/paginate.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { listAlerts as listVersion1Alerts } from "../api/version-1/operations/alerts.ts";
import { ThreatStackError } from "../errors.ts";
import type { Row } from "./known.ts";
import { type List, type ListTopic, timeOf, toInput } from "./lists.ts";
import { printOf } from "./print-of.ts";

/** Active alerts, and dismissed ones as far as they matter. */
export function alertLists(apiVersion: ApiVersion): ListTopic {
  const find: ListTopic["find"] = async (alertId, _list, ask) => {
    try {
      const { isDismissed } = await ask(getAlert, { alertId });
      if (apiVersion === 1) return { list: every.name, listed: isDismissed !== true };
      return isDismissed === true
        ? { list: dismissed.name, listed: false }
        : { list: active.name, listed: true };
    } catch (error) {
      if (error instanceof ThreatStackError && error.code === "not_found") return undefined;
      throw error;
    }
  };
  return apiVersion === 1 ? { lists: [every], find } : { lists: [active], closed: dismissed, find };
}

const active = listOf("active");
const dismissed = listOf("dismissed");

/** `GET /alerts` has no order that is told, and filters by creation time (docs/threat-stack-api.md §2.1 [D]). */
function listOf(status: "active" | "dismissed"): List {
  return {
    name: status,
    byTime: true,
    async page(query, ask) {
      const page = await ask(listAlerts, { status, ...toInput(query) });
      const isActive = status === "active";
      const rows = page.alerts.map((alert) =>
        toRow(alert, status, isActive && alert.isDismissed !== true),
      );
      return { rows, token: nextToken(page) };
    },
  };
}

/** Version 1 shows active and dismissed alerts in one list, of a week where no start is given (docs/threat-stack-api.md §2.4 [C][D]). */
const every: List = {
  name: "alerts",
  byTime: true,
  async page(query, ask) {
    const page = await ask(listVersion1Alerts, { from: new Date(0), ...toInput(query) });
    const rows = page.alerts.map((alert) => toRow(alert, every.name, alert.isDismissed !== true));
    return { rows, token: nextToken(page) };
  },
};

function toRow(alert: Alert, list: string, listed: boolean): Row {
  return { id: alert.id, at: timeOf(alert.createdAt), print: printOf(alert), list, listed };
}
