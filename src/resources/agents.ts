import type { Agent } from "../api/schemas/agent.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Clean } from "../text/clean.ts";
import { idText } from "../text/id-text.ts";
import { formatTime } from "../text/time.ts";
import { getAgents } from "../tools/get-agents.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { type Resource, type ResourceEntry, textOf } from "./define-resource.ts";
import { line } from "./entry-line.ts";
import { listedAgents } from "./listed-agents.ts";

export const LISTED_AGENTS = 100;
const NAME_CHARS = 60;

export const agents: Resource = {
  name: cleanText`agents`,
  title: cleanText`Agents`,
  description: cleanText`The sensors on hosts, online and offline: what is watched and what fell silent.`,
  template: resourceUri.agents,
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.6,
  tool: getAgents,
  read: (_ids, context) => textOf(getAgents, {}, context),
  watched: () => ({ topic: "agents" }),

  async members(context) {
    const { agents: found, trouble } = await listedAgents(context);
    const listed = found.slice(0, LISTED_AGENTS);
    return { entries: listed.map((agent) => toEntry(agent, context.clean)), trouble };
  },
};

function toEntry(agent: Agent, clean: Clean): ResourceEntry {
  const { status, lastReportedAt, ipAddresses } = agent;
  const seen = status === "offline" && lastReportedAt ? formatTime(lastReportedAt) : "";
  return {
    uri: resourceUri.agent(agent.id),
    name: cleanText`agent ${clean(agent.hostname || agent.name, NAME_CHARS) || idText(agent.id)}`,
    description: line(
      clean(status, 20),
      seen && cleanText`last seen ${seen}`,
      clean(agent.osVersion, 20),
      clean(ipAddresses?.private?.[0], 20),
    ),
  };
}
