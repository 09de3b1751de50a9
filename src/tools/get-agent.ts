import { z } from "zod";
import { getAgent as getAgentOperation } from "../api/operations/agents.ts";
import { agentFields } from "../summaries/agent-fields.ts";
import { recordAnswer } from "../answers/record-answer.ts";
import { cleanText, clipText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
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
      head: cleanText`agent ${idText(agent.id)}`,
      fields: agentFields(agent, clean),
      next: cleanText`next: threatstack_get_alerts agent_id="${clipText(idText(agent.id), 8)}" lists its alerts`,
      ids: [agent.id],
    });
  },
});
