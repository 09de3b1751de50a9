import { listAgents } from "../api/operations/agents.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { ResourceContext } from "./define-resource.ts";

export interface ListedAgents {
  /** The first page of each status, offline ones first: they are what stands out. */
  readonly agents: readonly Agent[];
  /** Why a status is missing, where one is. */
  readonly trouble?: unknown;
}

/** For two upstream calls, which a list of alerts with their hosts and a list of agents share. */
export async function listedAgents({ api, signal }: ResourceContext): Promise<ListedAgents> {
  const statuses = ["offline", "online"] as const;
  const pages = await Promise.allSettled(
    statuses.map((status) => api.call(listAgents, { status }, { signal })),
  );
  signal.throwIfAborted();
  const agents = pages.flatMap((page) => (page.status === "fulfilled" ? page.value.agents : []));
  const failed = pages.find((page) => page.status === "rejected");
  return { agents, ...(failed && { trouble: failed.reason as unknown }) };
}
