import { ApiFailure } from "../api-failure.ts";
import type { AgentRecord } from "../../tenant/tenant.ts";
import { toAgent } from "./agent.ts";
import { pageOf } from "./page.ts";
import { type Responder, type ResponderContext, windowOfRequest } from "./responder.ts";

/** Those that reported within the window [I]: by their creation a week would show next to none. */
export const listAgents: Responder = async (context, request) => {
  const { start, end } = windowOfRequest(context, request);
  const agents = context.store
    .agents()
    .filter(
      ({ createdAt, lastReportedAt }) =>
        Date.parse(createdAt) <= end && Date.parse(lastReportedAt) >= start,
    );
  const page = pageOf(agents, request.query);
  return Promise.all(page.map(async (agent) => describeAgent(context, agent)));
};

/** By `id`, not by `agent_id` (docs/threat-stack-api.md §2.4 [C]). */
export const getAgent: Responder = async (context, { params }) => {
  const { store, toLegacyId } = context;
  const agent = store.agents().find(({ id }) => toLegacyId(id) === params["id"]);
  if (agent === undefined) throw new ApiFailure(404, "Agent not found.");
  return describeAgent(context, agent);
};

async function describeAgent(
  { store, toLegacyId }: ResponderContext,
  agent: AgentRecord,
): Promise<object> {
  return toAgent(agent, {
    organizationId: store.organization.id,
    agentKey: await store.agentKey(agent.id),
    rulesets: [...store.rulesets()],
    toLegacyId,
  });
}
