import type { Agent } from "../api/schemas/agent.ts";
import type { Clean } from "../text/clean.ts";
import type { Row } from "../text/table.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import { type Facet, facetOf } from "./overview.ts";
import { shortIds } from "./short-id.ts";

export const AGENT_COLUMNS = [
  "id",
  "hostname",
  "status",
  "type",
  "os",
  "version",
  "reported",
  "ip",
  "instance",
];

/** Agents as cells of `AGENT_COLUMNS`. */
export function agentRows(agents: readonly Agent[], clean: Clean): Row[] {
  const ids = shortIds(agents.map((agent) => agent.id));
  return agents.map((agent) => ({
    id: clean(ids.get(agent.id)),
    hostname: clean(agent.hostname, 60),
    status: clean(agent.status),
    type: clean(agent.agentType),
    os: clean(agent.osVersion, 40),
    version: clean(agent.version),
    reported: clean(formatTime(agent.lastReportedAt)),
    ip: clean(reachable(agent).join(" "), 60),
    instance: clean(agent.instanceId),
  }));
}

/** Loopback says nothing about a host, and entries may carry a prefix length (docs/threat-stack-api.md §3.3 [C]). */
function reachable({ ipAddresses }: Agent): string[] {
  const all = [...(ipAddresses?.private ?? []), ...(ipAddresses?.public ?? [])];
  return all.filter((address) => !/^(127\.|::1)/.test(address));
}

/** How many are online and offline: "38 online, 2 offline". */
export function agentCounts(agents: readonly Agent[]): CleanText {
  const counts = new Map<string, number>();
  for (const { status } of agents)
    counts.set(status ?? "unknown", (counts.get(status ?? "unknown") ?? 0) + 1);
  const [online, offline] = [counts.get("online"), counts.get("offline")];
  return joinClean(
    [
      online === undefined ? "" : cleanText`${online} online`,
      offline === undefined ? "" : cleanText`${offline} offline`,
    ],
    ", ",
  );
}

/** By status, type, version and the day of the last report. */
export function agentFacets(
  agents: readonly Agent[],
  { clean }: { readonly clean: Clean },
): Facet[] {
  return [
    facetOf(agents, { argument: cleanText`status`, valueOf: ({ status }) => clean(status) }),
    facetOf(agents, { argument: cleanText`type`, valueOf: ({ agentType }) => clean(agentType) }),
    facetOf(agents, {
      name: cleanText`version`,
      argument: cleanText`query`,
      valueOf: ({ version }) => clean(version, 30),
    }),
    facetOf(agents, {
      name: cleanText`last report`,
      argument: cleanText`query`,
      valueOf: ({ lastReportedAt }) => clean(lastReportedAt?.slice(0, 10)),
      order: "value",
    }),
  ];
}
