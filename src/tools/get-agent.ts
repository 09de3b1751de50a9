import { z } from "zod";
import { getAgent as getAgentOperation } from "../api/operations/agents.ts";
import { agentFields } from "../summaries/agent-fields.ts";
import { renderRecord } from "../summaries/render-record.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { agentId, maxTokens } from "../tool-kit/params.ts";
import { resolveAgentId } from "../lookups/resolve-id.ts";

export const getAgent = defineTool({
  name: "threatstack_get_agent",
  toolset: "agents",
  operation: getAgentOperation,
  versions: [1, 2],
  title: "Get one agent",
  description:
    "Shows one agent whole: host, addresses, operating system, EC2 instance, tags, health. Use it to learn what an alert's host is. Then threatstack_get_alerts with agent_id.",
  input: z.strictObject({ agent_id: agentId, max_tokens: maxTokens }),

  async run({ agent_id, max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const id = await resolveAgentId(agent_id, context);
    const agent = await api.call(getAgentOperation, { agentId: id }, { signal });
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}agent ${clean(agent.id)}`,
        fields: agentFields(agent, clean),
        next: `next: threatstack_get_alerts agent_id="${clean(agent.id).slice(0, 8)}" lists its alerts`,
      },
      max_tokens ?? context.maxTokens,
    );
    return { text, core: { total: 1, shown: 1, truncated: shown < total, ids: [agent.id] } };
  },
});
