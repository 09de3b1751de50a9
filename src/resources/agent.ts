import { getAgent } from "../tools/get-agent.ts";
import { cleanText } from "../text/clean-text.ts";
import { LISTED_AGENTS } from "./agents.ts";
import { completeAgentId } from "./complete-agent-id.ts";
import { type Resource, textOf } from "./define-resource.ts";

export const agent: Resource = {
  name: cleanText`agent`,
  title: cleanText`One agent`,
  description: cleanText`One agent whole: host, addresses, operating system, EC2 instance, tags, health. Up to ${LISTED_AGENTS} are listed, offline ones first; any other is read by its id.`,
  template: "threatstack://agents/{agent_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.4,
  tool: getAgent,
  read: (ids, context) => textOf(getAgent, { agent_id: ids["agent_id"] }, context),
  watched: (ids) => ({ topic: "agents", id: ids["agent_id"] ?? "" }),
  complete: { agent_id: completeAgentId },
};
