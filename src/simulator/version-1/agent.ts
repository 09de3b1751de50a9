import { createHash } from "node:crypto";
import { rulesetAgents } from "../ruleset-agents.ts";
import type { AgentRecord, RulesetRecord } from "../../tenant/tenant.ts";

export interface AgentSurroundings {
  readonly organizationId: string;
  /** The longer id as the agent's events carry it, where they do. */
  readonly agentKey: string | undefined;
  readonly rulesets: readonly RulesetRecord[];
  readonly toLegacyId: (id: string) => string;
}

/** docs/threat-stack-api.md §3.4 [S]; `paused` as in the real one of the two samples. An agent has one policy, its first. */
export function toAgent(agent: AgentRecord, surroundings: AgentSurroundings) {
  const { organizationId, agentKey, rulesets, toLegacyId } = surroundings;
  const policy = rulesets.find((ruleset) => rulesetAgents(ruleset).includes(agent.id));
  return {
    id: toLegacyId(agent.id),
    agent_id: agentKey ?? `${organizationId}-${agent.id}${suffixOf(agent.id)}`,
    ...(policy === undefined ? {} : { policy_id: policy.id }),
    organization_id: organizationId,
    name: agent.name ?? agent.hostname,
    hostname: agent.hostname,
    description: agent.description ?? "",
    ip_address: addressOf(agent),
    version: agent.version,
    status: "active",
    online: agent.status === "online",
    enabled: true,
    paused: false,
    created_at: agent.createdAt,
    activated_at: agent.createdAt,
    updated_at: agent.lastReportedAt,
    last_reported_at: agent.lastReportedAt,
  };
}

/** Version 1 knows one address: the public one of those samples [S]; else the private one. */
function addressOf({ ipAddresses }: AgentRecord): string {
  const address = ipAddresses?.public[0] ?? ipAddresses?.private[0] ?? "";
  return address.split("/", 1)[0] ?? "";
}

function suffixOf(id: string): string {
  return createHash("sha256").update(`agent ${id}`).digest("hex").slice(0, 16);
}
