import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import { listPage } from "../list-page.ts";
import { choiceParameter, requiredChoice, textParameter, timeRange } from "../query.ts";
import type { Route, RouteContext } from "../router.ts";
import type { Store } from "../store.ts";
import type { AgentRecord } from "../../tenant/tenant.ts";

const STATUSES = ["online", "offline"] as const;
const TYPES = ["monitor", "investigate"] as const;

/**
 * docs/threat-stack-api.md §2.1 rows 8 and 9 [D][C]; `from` and `until` are about the creation time [D].
 * Offline agents leave the list after a day [D].
 */
export function agentRoutes({ store, tokens }: RouteContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/agents",
      async answer({ query }) {
        const page = await listPage({
          list: "agents",
          tokens,
          query,
          select: (filters) => selectAgents(store, filters),
        });
        return jsonAnswer({ agents: page.rows, token: page.token ?? "" });
      },
    },
    {
      method: "GET",
      path: "/v2/agents/:agentId",
      answer({ params }) {
        const agent = store.agent(params["agentId"] ?? "");
        if (agent === undefined) throw new ApiFailure(404, "Agent not found.");
        return jsonAnswer(agent);
      },
    },
  ];
}

function selectAgents(store: Store, query: URLSearchParams): AgentRecord[] {
  const status = requiredChoice(query, "status", STATUSES);
  const type = choiceParameter(query, "type", TYPES);
  const hostname = textParameter(query, "hostname");
  const instanceId = textParameter(query, "instanceId");
  const { from, until } = timeRange(query);
  const tests: ((agent: AgentRecord) => boolean)[] = [
    (agent) => agent.status === status,
    (agent) => type === undefined || agent.agentType === type,
    (agent) => hostname === undefined || agent.hostname === hostname,
    (agent) => instanceId === undefined || agent.instanceId === instanceId,
    (agent) => Date.parse(agent.createdAt) >= from && Date.parse(agent.createdAt) <= until,
  ];
  return [...store.agents()].filter((agent) => tests.every((test) => test(agent)));
}
