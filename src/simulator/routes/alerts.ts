import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import { listPage } from "../list-page.ts";
import { choiceParameter, requiredChoice, textParameter, timeRange } from "../query.ts";
import type { Route, RouteContext } from "../router.ts";
import type { Store } from "../store.ts";
import type { AlertRecord } from "../../tenant/tenant.ts";

const STATUSES = ["active", "dismissed"] as const;
const SEVERITIES = ["1", "2", "3"] as const;

/**
 * docs/threat-stack-api.md §2.1 rows 2, 3 and 5. The list ends with `token: null`, the agents' with `""`: both
 * occur in the wild (§2.0 [C]), and so a client meets both here.
 */
export function alertRoutes({ store, tokens }: RouteContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/alerts",
      async answer({ query }) {
        const page = await listPage({
          list: "alerts",
          tokens,
          query,
          select: (filters) => selectAlerts(store, filters),
        });
        return jsonAnswer({ alerts: page.rows, token: page.token ?? null });
      },
    },
    {
      method: "GET",
      path: "/v2/alerts/severity-counts",
      answer: ({ query }) => jsonAnswer({ severityCounts: countSeverities(store, query) }),
    },
    {
      method: "GET",
      path: "/v2/alerts/:alertId",
      answer({ params }) {
        const alert = store.alert(params["alertId"] ?? "");
        if (alert === undefined) throw new ApiFailure(404, "Alert not found.");
        return jsonAnswer(alert);
      },
    },
  ];
}

function selectAlerts(store: Store, query: URLSearchParams): AlertRecord[] {
  const isDismissed = requiredChoice(query, "status", STATUSES) === "dismissed";
  const severity = choiceParameter(query, "severity", SEVERITIES);
  const agentId = textParameter(query, "agentId");
  const ruleId = textParameter(query, "ruleId");
  const rulesetId = textParameter(query, "rulesetId");
  const inRange = createdWithin(query);
  const tests: ((alert: AlertRecord) => boolean)[] = [
    (alert) => alert.isDismissed === isDismissed,
    (alert) => severity === undefined || String(alert.severity) === severity,
    (alert) => agentId === undefined || alert.agentId === agentId,
    (alert) => ruleId === undefined || alert.ruleId === ruleId,
    (alert) => rulesetId === undefined || alert.rulesetId === rulesetId,
    inRange,
  ];
  return [...store.alerts()].filter((alert) => tests.every((test) => test(alert)));
}

/** Over active alerts; a severity without any is left out. Neither is documented (docs/threat-stack-api.md §8, low [I]). */
function countSeverities(
  store: Store,
  query: URLSearchParams,
): { readonly severity: number; readonly count: number }[] {
  const inRange = createdWithin(query);
  const counts = new Map<number, number>();
  for (const alert of store.alerts()) {
    if (alert.isDismissed || alert.severity === null || !inRange(alert)) continue;
    counts.set(alert.severity, (counts.get(alert.severity) ?? 0) + 1);
  }
  return [...counts]
    .map(([severity, count]) => ({ severity, count }))
    .toSorted((left, right) => left.severity - right.severity);
}

function createdWithin(
  query: URLSearchParams,
): (record: { readonly createdAt: string }) => boolean {
  const { from, until } = timeRange(query);
  const isBounded = Number.isFinite(from) || Number.isFinite(until);
  return ({ createdAt }) => {
    if (createdAt === "") return !isBounded;
    const created = Date.parse(createdAt);
    return created >= from && created <= until;
  };
}
