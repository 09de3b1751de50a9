import { listAgents } from "../api/operations/agents.ts";
import type { Agent } from "../api/schemas/agent.ts";
import { type AskOnce, pagesOf } from "./ask-once.ts";
import { type Complete, fitting } from "./complete.ts";

/** Agents by id, hostname, name, address or EC2 instance, by hostname. */
export const completeAgentId: Complete = async ({ value, ask }) => {
  const agents = await knownAgents(ask);
  return fitting(
    agents.map((agent) => ({
      id: agent.id,
      text: [
        agent.hostname,
        agent.name,
        agent.instanceId,
        agent.ipAddresses?.private?.join(" "),
        agent.ipAddresses?.public?.join(" "),
      ].join(" "),
      order: agent.hostname ?? agent.name ?? "",
    })),
    value,
  );
};

/** Hostnames by agent id, as far as they can be had. */
export async function knownHostnames(ask: AskOnce): Promise<ReadonlyMap<string, string>> {
  const agents = await knownAgents(ask);
  return new Map(agents.map(({ id, hostname, name }) => [id, `${hostname ?? ""} ${name ?? ""}`]));
}

async function knownAgents(ask: AskOnce): Promise<Agent[]> {
  const agents: Agent[] = [];
  for (const status of ["online", "offline"] as const) {
    for (const page of await pagesOf(ask, { operation: listAgents, input: { status } }))
      agents.push(...page.agents);
  }
  return agents;
}
