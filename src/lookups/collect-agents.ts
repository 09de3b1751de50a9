import { listAgents } from "../api/operations/agents.ts";
import type { Agent } from "../api/schemas/agent.ts";
import { type Collected, collectPages } from "./collect-pages.ts";
import type { ToolContext } from "../tool-kit/define-tool.ts";

type AgentStatus = "online" | "offline";

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
  context: Pick<ToolContext, "api" | "signal">,
): Promise<Collected<Agent>> {
  const at = readToken(statuses, token);
  const items: Agent[] = [];
  for (const status of statuses.slice(at.index)) {
    const list = await collectPages(
      {
        operation: listAgents,
        input: { ...filters, status, token: status === statuses[at.index] ? at.token : undefined },
        itemsOf: (page) => page.agents,
      },
      context,
    );
    items.push(...list.items);
    if (list.token !== undefined) return { items, token: `${status}:${list.token}` };
  }
  return { items, token: undefined };
}

function readToken(
  statuses: readonly AgentStatus[],
  token: string | undefined,
): { index: number; token: string | undefined } {
  const index = statuses.findIndex((status) => token?.startsWith(`${status}:`));
  return index === -1
    ? { index: 0, token: undefined }
    : { index, token: token?.slice(token.indexOf(":") + 1) };
}
