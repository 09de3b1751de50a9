import type { Alert } from "../api/schemas/alert.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { ALERT_STATUSES } from "./collect-alerts.ts";
import { type Collected, collectPages } from "./collect-pages.ts";
import { listAlerts } from "../api/operations/alerts.ts";
import { optional } from "./optional.ts";

export interface AlertsOfRule {
  /** Ids, the newest first. */
  readonly ids: readonly string[];
  /** Whether the rule has no others. */
  readonly isWhole: boolean;
}

/** Of a list of some status; its order is not stated (docs/threat-stack-api.md §2.1 [D]). */
const MAX_LIST_PAGES = 2;
const NONE: Collected<Alert> = { items: [], token: undefined, isWhole: false, pages: 0 };

/** Other alerts of the rule of an alert, active and dismissed; what cannot be listed is reported. */
export async function otherAlertsOfRule(
  { id, ruleId }: Pick<Alert, "id" | "ruleId">,
  reach: Reach,
): Promise<AlertsOfRule> {
  if (!ruleId) return { ids: [], isWhole: false };
  const lists = await Promise.all(
    ALERT_STATUSES.map((status) =>
      optional(
        collectPages(
          {
            operation: listAlerts,
            input: { status, ruleId },
            itemsOf: (page) => page.alerts,
            maxPages: MAX_LIST_PAGES,
          },
          reach,
        ),
        { what: cleanText`the other alerts of the rule`, otherwise: NONE },
        reach,
      ),
    ),
  );
  const others = lists
    .flatMap(({ items }) => items)
    .filter((alert) => alert.id !== id && alert.id !== "");
  const newest = others.toSorted((a, b) => ((a.createdAt ?? "") < (b.createdAt ?? "") ? 1 : -1));
  return {
    ids: [...new Set(newest.map((alert) => alert.id))],
    isWhole: lists.every((list) => list.isWhole),
  };
}
