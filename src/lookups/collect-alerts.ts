import { listAlerts } from "../api/operations/alerts.ts";
import type { Alert } from "../api/schemas/alert.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { type Collected, collectPages } from "./collect-pages.ts";
import { collectParts } from "./collect-parts.ts";

export type AlertStatus = "active" | "dismissed";

export const ALERT_STATUSES: readonly AlertStatus[] = ["active", "dismissed"];

export interface AlertQuery {
  readonly statuses: readonly AlertStatus[];
  /** Any where absent or empty. */
  readonly severities?: readonly number[] | undefined;
  readonly filters?: {
    readonly ruleId?: string | undefined;
    readonly rulesetId?: string | undefined;
    readonly agentId?: string | undefined;
    readonly from?: Date | undefined;
    readonly until?: Date | undefined;
  };
  /** Of the part before, as it was given. */
  readonly token?: string | undefined;
  /** Upstream pages that may be read. */
  readonly maxPages?: number | undefined;
}

/** The API takes one status and one severity a list (docs/threat-stack-api.md §2.1 [D]); here several lists follow each other. */
export async function collectAlerts(
  { statuses, severities = [], filters = {}, token, maxPages }: AlertQuery,
  reach: Reach,
): Promise<Collected<Alert>> {
  const ranks =
    severities.length === 0 ? [undefined] : [...new Set(severities)].toSorted((a, b) => a - b);
  const lists = statuses.flatMap((status) => ranks.map((severity) => ({ status, severity })));
  const parts = lists.map(({ status, severity }) => ({
    name: `${status}${severity === undefined ? "" : `-${severity}`}`,
    load: (from: { token: string | undefined; maxPages: number }) =>
      collectPages(
        {
          operation: listAlerts,
          input: { ...filters, status, severity, token: from.token },
          itemsOf: (page) => page.alerts,
          maxPages: from.maxPages,
        },
        reach,
      ),
  }));
  return collectParts(parts, { token, maxPages }, reach);
}
