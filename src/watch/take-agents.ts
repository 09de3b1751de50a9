import { listAgents } from "../api/operations/agents.ts";
import { paginate } from "../api/paginate.ts";
import { type Mark, printOf, type Snapshot } from "./snapshot.ts";
import type { Look } from "./take-alerts.ts";

/** A sensor reports every few minutes: that it has is no change, that it no longer does is. */
const HEARTBEAT = ["lastReportedAt"];

/** Every agent with its status. */
export async function takeAgents({ api, signal }: Look): Promise<Snapshot> {
  const snapshot = new Map<string, Mark>();
  for (const status of ["online", "offline"] as const) {
    const pages = paginate(api, { operation: listAgents, input: { status } }, { signal });
    for await (const page of pages) {
      for (const agent of page.agents) {
        snapshot.set(agent.id, { print: `${status} ${printOf(agent, HEARTBEAT)}`, listed: true });
      }
    }
  }
  return snapshot;
}
