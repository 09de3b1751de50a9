import type { z } from "zod";
import { listAgents } from "../operations/agents.ts";
import type { Agent } from "../schemas/agent.ts";
import { inPlaceOf, unreadFields, WHOLE } from "../schemas/reading.ts";
import { firstPageToken } from "./numbered-page.ts";
import { listAgents as listWireAgents } from "./operations/agents.ts";
import { type Wire, unknownFilter } from "./wire.ts";

type Query = z.output<typeof listAgents.input>;

/**
 * A page of agents. Version 1 has no filter but a window of which it is not known what time it is about: the widest
 * one is asked for and the rest done here. Its agents tell no type and no instance. An agent of which it cannot be read
 * whether it fits is kept; one that may be online or offline counts as offline.
 */
export async function findAgents(query: Query, wire: Wire) {
  if (query.type !== undefined) throw unknownFilter(listAgents, "type");
  if (query.instanceId !== undefined) throw unknownFilter(listAgents, "instanceId");
  const { token = firstPageToken(wire.now()) } = query;
  const page = await wire.ask(listWireAgents, { from: new Date(0), token });
  const tests: ((agent: Agent) => boolean)[] = [
    ({ status }) => (status === "online") === (query.status === "online"),
    (agent) =>
      query.hostname === undefined ||
      agent.hostname === query.hostname ||
      isUnread(agent, "hostname"),
    (agent) => isWithin(agent.createdAt, query) || isUnread(agent, "created_at"),
  ];
  const agents = page.agents.filter((agent) => tests.every((test) => test(agent)));
  return inPlaceOf(page, { agents, token: page.token });
}

function isUnread(agent: Agent, field: string): boolean {
  return [WHOLE, field].some((name) => unreadFields(agent).includes(name));
}

function isWithin(time: string | null | undefined, { from, until }: Query): boolean {
  if (from === undefined && until === undefined) return true;
  const at = Date.parse(time ?? "");
  return at >= (from?.getTime() ?? -Infinity) && at <= (until?.getTime() ?? Infinity);
}
