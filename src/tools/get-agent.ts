import { z } from "zod";
import { getAgent as getAgentOperation } from "../api/operations/agents.ts";
import { agentFields } from "../summaries/agent-fields.ts";
import { recordAnswer } from "../answers/record-answer.ts";
import { cleanText } from "../text/clean-text.ts";
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

  async run({ agent_id }, context) {
    const { api, signal, clean } = context;
    const id = await resolveAgentId(agent_id, context);
    const agent = await api.call(getAgentOperation, { agentId: id }, { signal });
    return recordAnswer({
      id: agent.id,
      head: (own) => cleanText`agent ${own}`,
      fields: agentFields(agent, clean),
      next: {
        tool: cleanText`threatstack_get_alerts`,
        argument: cleanText`agent_id`,
        does: cleanText`lists its alerts`,
        isShort: true,
      },
      clean,
    });
  },
});
