import { z } from "zod";
import { listAgents } from "../api/operations/agents.ts";
import type { Agent } from "../api/schemas/agent.ts";
import { AGENT_COLUMNS, agentCounts, agentFacets, agentRows } from "../summaries/agent-rows.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectAgents } from "../lookups/collect-agents.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, end, maxTokens, start } from "../tool-kit/params.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getAgents = defineTool({
  name: "threatstack_get_agents",
  toolset: "agents",
  operation: listAgents,
  versions: [1, 2],
  title: "List agents",
  description:
    "Lists agents, the sensors on hosts, with the true total, by hostname. Use it to find a host or agents that stopped reporting. Then threatstack_get_agent with an id.",
  input: z.strictObject({
    status: z.enum(["online", "offline", "all"]).default("all").describe("All unless said."),
    type: z.enum(["monitor", "investigate"]).optional().describe("Agent kind."),
    hostname: z.string().optional().describe("Whole hostname."),
    instance_id: z.string().optional().describe("EC2 instance."),
    start: start.describe("Created since: 2026-01-31, ISO time, or age: 24h, 7d. UTC."),
    end,
    query: z.string().optional().describe("Words in any value, such as a version, tag or address."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { status, type, hostname, instance_id: instanceId, query: words } = query;
    const filters = { type, hostname, instanceId, ...timeWindow(query, context) };
    const statuses = status === "all" ? (["online", "offline"] as const) : [status];
    return listAnswer<Agent>(
      {
        tool: "threatstack_get_agents",
        query,
        cursor: at,
        noun: cleanText`agents`,
        order: cleanText`by hostname`,
        load: (token) => collectAgents({ statuses, filters, token }, context),
        filter: wordFilter(words, (agent) => agent),
        keyOf: (agent) => agent.hostname ?? "",
        idOf: (agent) => agent.id,
        descending: false,
        columns: AGENT_COLUMNS,
        rowsOf: async (agents) => agentRows(agents, context.clean),
        facetsOf: async (agents) => agentFacets(agents, context),
        about: agentCounts,
        ifEmpty: cleanText`Likely no agent fits these filters; hostname must match whole. Call without filters to see all.`,
        next: cleanText`open one: threatstack_get_agent agent_id=ID; its alerts: threatstack_get_alerts agent_id=ID`,
      },
      context,
    );
  },
});
