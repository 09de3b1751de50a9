import type { Agent } from "../api/schemas/agent.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { tagTexts } from "./tag-texts.ts";
import { unknownFields } from "./unknown-fields.ts";

const SHOWN = [
  "id",
  "hostname",
  "name",
  "status",
  "agentType",
  "version",
  "osVersion",
  "kernel",
  "description",
  "instanceId",
  "ipAddresses",
  "tags",
  "createdAt",
  "lastReportedAt",
  "agentModuleHealth",
];

/** One agent, the most telling field first. */
export function agentFields(agent: Agent, clean: Clean): [string, string][] {
  const { ipAddresses } = agent;
  return [
    ["hostname", clean(agent.hostname)],
    ["name", agent.name === agent.hostname ? "" : clean(agent.name)],
    ["status", clean(agent.status)],
    ["last reported", clean(formatTime(agent.lastReportedAt))],
    [
      "os",
      [agent.osVersion, agent.kernel]
        .filter(Boolean)
        .map((part) => clean(part))
        .join(", kernel "),
    ],
    [
      "agent",
      [agent.agentType, agent.version]
        .filter(Boolean)
        .map((part) => clean(part))
        .join(" "),
    ],
    ["private addresses", clean(ipAddresses?.private?.join(" "))],
    ["public addresses", clean(ipAddresses?.public?.join(" "))],
    ["link-local addresses", clean(ipAddresses?.link_local?.join(" "))],
    ["EC2 instance", clean(agent.instanceId)],
    ["tags", tagTexts(agent.tags, clean).join(", ")],
    ["module health", clean(agent.agentModuleHealth, 400)],
    ["description", clean(agent.description, 300)],
    ["created", clean(formatTime(agent.createdAt))],
    ...unknownFields(agent, SHOWN, clean),
  ];
}
