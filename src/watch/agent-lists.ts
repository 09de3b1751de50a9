import type { ApiVersion } from "../api/api-version.ts";
import { getAgent, listAgents } from "../api/operations/agents.ts";
import { nextToken } from "../api/paginate.ts";
import type { Agent } from "../api/schemas/agent.ts";
import { listAgents as listVersion1Agents } from "../api/version-1/operations/agents.ts";
import { ThreatStackError } from "../errors.ts";
import type { Row } from "./known.ts";
import { type List, type ListTopic, timeOf, toInput } from "./lists.ts";
import { printOf } from "./print-of.ts";

/** A sensor reports every few minutes: that it has is no change, that it no longer does is. */
const HEARTBEAT = ["lastReportedAt"];

/** Every agent with its status. */
export function agentLists(apiVersion: ApiVersion): ListTopic {
  const find: ListTopic["find"] = async (agentId, list, ask) => {
    try {
      const { status } = await ask(getAgent, { agentId });
      if (apiVersion === 1) return { list: every.name, listed: true };
      // One that is silent for a day leaves the list, but can be read (docs/threat-stack-api.md §2.1 [D]).
      if (status === "offline" && list === offline.name) return undefined;
      return { list: status === "offline" ? offline.name : online.name, listed: true };
    } catch (error) {
      if (error instanceof ThreatStackError && error.code === "not_found") return undefined;
      throw error;
    }
  };
  return { lists: apiVersion === 1 ? [every] : [online, offline], find };
}

const online = listOf("online");
const offline = listOf("offline");

function listOf(status: "online" | "offline"): List {
  return {
    name: status,
    byTime: true,
    async page(query, ask) {
      const page = await ask(listAgents, { status, ...toInput(query) });
      return { rows: page.agents.map((agent) => toRow(agent, status)), token: nextToken(page) };
    },
  };
}

/** Version 1 shows all agents in one list; of which of their times its window is, is not told (docs/threat-stack-api.md §2.4 [C][D]). */
const every: List = {
  name: "agents",
  byTime: false,
  async page({ token }, ask) {
    const page = await ask(listVersion1Agents, { from: new Date(0), token });
    return { rows: page.agents.map((agent) => toRow(agent, every.name)), token: nextToken(page) };
  },
};

function toRow(agent: Agent, list: string): Row {
  const print = printOf({ ...agent, list }, HEARTBEAT);
  return { id: agent.id, at: timeOf(agent.createdAt), print, list, listed: true };
}
