import type { ApiClient } from "../api/client.ts";
import { listAlerts } from "../api/operations/alerts.ts";
import { paginate } from "../api/paginate.ts";
import { type Mark, printOf, type Snapshot } from "./snapshot.ts";

/** An alert may come and be dismissed between two looks: dismissed ones are looked at so far back by creation time. */
const DISMISSED_WINDOW_MS = 3_600_000;

export interface Look {
  readonly api: ApiClient;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Every active alert, and the dismissed ones of the last hour. */
export async function takeAlerts({ api, now, signal }: Look): Promise<Snapshot> {
  const snapshot = new Map<string, Mark>();
  const from = new Date(now() - DISMISSED_WINDOW_MS);
  // Active first: one that is dismissed in between then stands in both lists, and the later one counts.
  for (const input of [{ status: "active" }, { status: "dismissed", from }] as const) {
    for await (const page of paginate(api, { operation: listAlerts, input }, { signal })) {
      for (const alert of page.alerts) {
        const listed = input.status === "active" && alert.isDismissed !== true;
        snapshot.set(alert.id, { print: printOf(alert), listed });
      }
    }
  }
  return snapshot;
}
