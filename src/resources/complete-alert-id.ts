import { safeJson } from "../event-fields/safe-json.ts";
import { listAlerts } from "../api/operations/alerts.ts";
import { nextToken } from "../api/paginate.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { type AskOnce, pagesOf } from "./ask-once.ts";
import { type Candidate, type Complete, fitting } from "./complete.ts";
import { knownHostnames } from "./complete-agent-id.ts";

/** Active alerts by id, title, aggregates or host; the most serious first, then the newest. */
export const completeAlertId: Complete = async ({ value, ask }) => {
  const input = { status: "active" } as const;
  const first = await ask(listAlerts, input);
  const hostnames = await knownHostnames(ask);
  const alerts = [...(first?.alerts ?? []), ...(await followingAlerts(ask, first))];
  return fitting(
    alerts.map((alert) => toCandidate(alert, hostnames)),
    value,
  );
};

/** After the hosts: what was typed is sooner one of them than an alert of the pages behind. */
async function followingAlerts(
  ask: AskOnce,
  first: Parameters<typeof nextToken>[0] | undefined,
): Promise<Alert[]> {
  const token = first && nextToken(first);
  if (token === undefined) return [];
  const input = { status: "active", token } as const;
  const pages = await pagesOf(ask, { operation: listAlerts, input });
  return pages.flatMap((page) => page.alerts);
}

function toCandidate(alert: Alert, hostnames: ReadonlyMap<string, string>): Candidate {
  const host = hostnames.get(alert.agentId ?? "") ?? "";
  const age = Number.MAX_SAFE_INTEGER - (Date.parse(alert.createdAt ?? "") || 0);
  return {
    id: alert.id,
    text: `${alert.title ?? ""} ${host} ${safeJson(alert.aggregates)}`,
    order: `${alert.severity ?? 9} ${String(age).padStart(16, "0")}`,
  };
}
