import { getAgents } from "../tools/get-agents.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { type Resource, textOf } from "./define-resource.ts";

export const agents: Resource = {
  name: "agents",
  title: "Agents",
  description: "The sensors on hosts, online and offline: what is watched and what fell silent.",
  template: resourceUri.agents,
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.6,
  tool: getAgents,
  read: (_ids, context) => textOf(getAgents, {}, context),
  watched: () => ({ topic: "agents" }),
};
