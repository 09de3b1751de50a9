import { listAgents } from "../api/operations/agents.ts";
import { nextToken } from "../api/paginate.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { Clean } from "../text/clean.ts";
import { getAgent } from "../tools/get-agent.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { completeAgentId } from "./complete-agent-id.ts";
import { type Resource, type ResourceEntry, textOf } from "./define-resource.ts";
import { ago, isoTime, line } from "./entry-line.ts";
import { statusIcon } from "./icons.ts";

const STATUSES = ["online", "offline"] as const;

export const agent: Resource = {
  name: "agent",
  title: "One agent",
  description: "One agent whole: host, addresses, operating system, EC2 instance, tags, health.",
  template: "threatstack://agents/{agent_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.4,
  tool: getAgent,
  read: (ids, context) => textOf(getAgent, { agent_id: ids["agent_id"] }, context),
  watched: (ids) => ({ topic: "agents", id: ids["agent_id"] ?? "" }),
  complete: { agent_id: completeAgentId },

  /** Online and offline agents are two lists upstream; the token says which one goes on. */
  async members(token, { api, signal, clean, now }) {
    const at = STATUSES.findIndex((status) => token?.startsWith(`${status}:`));
    const status = STATUSES[Math.max(0, at)] ?? "online";
    const inner = token?.slice(status.length + 1) || undefined;
    const page = await api.call(listAgents, { status, token: inner }, { signal });
    const following = nextToken(page);
    const other = status === "online" ? "offline:" : undefined;
    return {
      entries: page.agents.map((record) => toEntry(record, clean, now())),
      token: following === undefined ? other : `${status}:${following}`,
    };
  },
};

function toEntry(record: Agent, clean: Clean, now: Date): ResourceEntry {
  const { status, lastReportedAt } = record;
  const host = clean(record.hostname ?? record.name, 80) || clean(record.id);
  const reported = ago(lastReportedAt, now);
  return {
    uri: resourceUri.agent(record.id),
    name: `agent ${host}`,
    title: line(host, clean(status), clean(record.osVersion, 40), reported && `seen ${reported}`),
    description: line(
      `${clean(record.agentType)} agent ${clean(record.version)}`.trim(),
      clean(record.ipAddresses?.private?.join(" "), 60),
      clean(record.instanceId),
    ),
    lastModified: isoTime(lastReportedAt),
    priority: status === "offline" ? 0.5 : 0.2,
    icon: statusIcon(status),
  };
}
