import type { Agent } from "../api/schemas/agent.ts";
import { type Field, field } from "../text/field.ts";
import type { Clean } from "../text/clean.ts";
import { joinClean } from "../text/clean-text.ts";
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
export function agentFields(agent: Agent, clean: Clean): Field[] {
  const { ipAddresses } = agent;
  return [
    field("hostname", clean(agent.hostname)),
    field("name", agent.name === agent.hostname ? "" : clean(agent.name)),
    field("status", clean(agent.status)),
    field("last reported", clean(formatTime(agent.lastReportedAt))),
    field("os", joinClean([clean(agent.osVersion), clean(agent.kernel)], ", kernel ")),
    field("agent", joinClean([clean(agent.agentType), clean(agent.version)], " ")),
    field("private addresses", clean(ipAddresses?.private?.join(" "))),
    field("public addresses", clean(ipAddresses?.public?.join(" "))),
    field("link-local addresses", clean(ipAddresses?.link_local?.join(" "))),
    field("EC2 instance", clean(agent.instanceId)),
    field("tags", joinClean(tagTexts(agent.tags, clean), ", ")),
    field("module health", clean(agent.agentModuleHealth, 400)),
    field("description", clean(agent.description, 300)),
    field("created", clean(formatTime(agent.createdAt))),
    ...unknownFields(agent, SHOWN, clean),
  ];
}
