import { jsonAnswer } from "../body.ts";
import { pageByPlace } from "../list-page.ts";
import { flagParameter } from "../query.ts";
import type { ServerRecord } from "../../tenant/records/server.ts";
import type { Route, RouteContext } from "../router.ts";
import type { Store } from "../store.ts";
import { type Dated, newestFirst } from "../newest-first.ts";

/**
 * `GET /aws/ec2`, also with a slash at the end (docs/threat-stack-api.md §2.1 row 10 [C]). With `verbose` the agents are
 * records (§3.3 [C]); that they are ids without it (§3.5 [I]), and the order and size of pages, are inferred.
 */
export function serverRoutes({ store, tokens }: RouteContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/aws/ec2",
      async answer({ query }) {
        const page = await pageByPlace(
          { list: "servers", tokens, query, select: (filters) => selectServers(store, filters) },
          placeOf,
        );
        return jsonAnswer({ servers: page.rows, token: page.token ?? "" });
      },
    },
  ];
}

async function selectServers(store: Store, query: URLSearchParams): Promise<ServerRecord[]> {
  const monitored = flagParameter(query, "monitored");
  const isVerbose = flagParameter(query, "verbose") === true;
  const servers = await store.servers();
  return servers
    .filter((server) => monitored === undefined || server.monitored === monitored)
    .map((server) => (isVerbose ? withAgents(store, server) : server))
    .toSorted((left, right) => newestFirst(placeOf(left), placeOf(right)));
}

const NEVER = "1970-01-01T00:00:00.000Z";

function placeOf({ id, launchTime = NEVER }: ServerRecord): Dated {
  return { id, createdAt: launchTime };
}

function withAgents(store: Store, server: ServerRecord): ServerRecord {
  if (server.agents === undefined) return server;
  return {
    ...server,
    agents: server.agents.map((agent) => ({ ...agentOf(store, agent.id), ...agent })),
  };
}

/** The fields an agent has here (docs/threat-stack-api.md §3.3 [C]). */
function agentOf(store: Store, id: string): Record<string, unknown> {
  const agent = store.agent(id);
  if (agent === undefined) return {};
  return {
    status: agent.status,
    createdAt: agent.createdAt,
    lastReportedAt: agent.lastReportedAt,
    version: agent.version,
    name: agent.name,
    description: agent.description,
    hostname: agent.hostname,
    // Versions of container agents end in `c` [S].
    isContainerAgent: agent.version.endsWith("c"),
    kernel: agent.kernel,
    osVersion: agent.osVersion,
  };
}
