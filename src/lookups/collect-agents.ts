import { listAgents } from "../api/operations/agents.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { type Collected, collectPages } from "./collect-pages.ts";
import { collectParts } from "./collect-parts.ts";

type AgentStatus = "online" | "offline";

export const AGENT_STATUSES: readonly AgentStatus[] = ["online", "offline"];

export interface AgentQuery {
  readonly statuses: readonly AgentStatus[];
  readonly filters?: {
    readonly type?: "monitor" | "investigate" | undefined;
    readonly hostname?: string | undefined;
    readonly instanceId?: string | undefined;
    readonly from?: Date | undefined;
    readonly until?: Date | undefined;
  };
  /** Of the part before, as it was given. */
  readonly token?: string | undefined;
}

/** Online and offline agents are two lists upstream (docs/threat-stack-api.md §2.1 [D]); here they follow each other. */
export async function collectAgents(
  { statuses, filters = {}, token }: AgentQuery,
  reach: Reach,
): Promise<Collected<Agent>> {
  const parts = statuses.map((status) => ({
    name: status,
    load: (from: { token: string | undefined; maxPages: number }) =>
      collectPages(
        {
          operation: listAgents,
          input: { ...filters, status, token: from.token },
          itemsOf: (page) => page.agents,
          maxPages: from.maxPages,
        },
        reach,
      ),
  }));
  return collectParts(parts, { token }, reach);
}
