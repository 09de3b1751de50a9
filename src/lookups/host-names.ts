import type { HostNames } from "../answers/host-names.ts";
import type { Agent } from "../api/schemas/agent.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { AGENT_STATUSES, collectAgents } from "./collect-agents.ts";
import { optional } from "./optional.ts";

const NO_NAMES: HostNames = { byId: new Map() };
/** Every host has these; and entries may carry a prefix length (docs/threat-stack-api.md §3.3 [C]). */
const NOBODYS_OWN = /^(?:127\.|0\.|169\.254\.|::1$|fe80:)/i;

/**
 * Names of hosts by agent id, address and EC2 instance id. Two cached lists serve every answer. They only
 * add to an answer: where they fail it stands, and says that names are missing.
 */
export async function hostNames(reach: Reach): Promise<HostNames> {
  const agents = collectAgents({ statuses: AGENT_STATUSES }, reach);
  const names = agents.then(({ items }) => namesOf(items));
  return optional(names, { what: cleanText`host names`, otherwise: NO_NAMES }, reach);
}

function namesOf(agents: readonly Agent[]): HostNames {
  const byId = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const agent of agents) {
    const name = agent.hostname || agent.name;
    if (!name) continue;
    for (const id of [agent.id, agent.instanceId, ...addressesOf(agent)]) {
      if (!id) continue;
      const before = byId.get(id);
      if (before !== undefined && before !== name) ambiguous.add(id);
      byId.set(id, name);
    }
  }
  for (const id of ambiguous) byId.delete(id);
  return { byId };
}

function addressesOf({ ipAddresses }: Agent): string[] {
  const all = [...(ipAddresses?.private ?? []), ...(ipAddresses?.public ?? [])];
  return all
    .map((address) => address.replace(/\/\d+$/, "").toLowerCase())
    .filter((address) => !NOBODYS_OWN.test(address));
}
