import type { AgentRecord } from "../tenant/tenant.ts";
import type { EventFacts } from "./event-facts.ts";
import { type LooseRecord, recordOf, textOf, plainTextOf } from "../event-fields/field-values.ts";

/** Beyond this, ids are made up by somebody rather than installed. */
const MAX_AGENTS = 10_000;

interface Sighting {
  readonly event: LooseRecord;
  readonly host: string | undefined;
  first: number;
  last: number;
}

export interface AgentsSeen {
  note(facts: EventFacts, event: LooseRecord): void;
  /** A record for each agent that events mention and `isListed` does not know. */
  records(isListed: (id: string) => boolean): AgentRecord[];
}

/** Agents as far as their events tell: offline, since nobody can say that they still report. */
export function createAgentsSeen(): AgentsSeen {
  const seen = new Map<string, Sighting>();
  return {
    note({ agentId, time, host }, event) {
      if (agentId === undefined) return;
      const known = seen.get(agentId);
      if (known === undefined) {
        if (seen.size >= MAX_AGENTS) return;
        seen.set(agentId, { event: sketchOf(event), host, first: time ?? 0, last: time ?? 0 });
      } else if (time !== undefined) {
        known.first = Math.min(known.first, time);
        known.last = Math.max(known.last, time);
      }
    },
    records: (isListed) =>
      [...seen].filter(([id]) => !isListed(id)).map(([id, sighting]) => toAgent(id, sighting)),
  };
}

/** The blocks that describe the machine, without the rest of an event that may be large. */
function sketchOf(event: LooseRecord): LooseRecord {
  return {
    host: recordOf(event, "host_metadata"),
    agent: recordOf(event, "agent_metadata"),
    hostname: event["hostname"],
  };
}

function toAgent(id: string, { event, host, first, last }: Sighting): AgentRecord {
  const machine = recordOf(event, "host") ?? {};
  const hostname = host ?? plainTextOf(event, "hostname");
  const osVersion = textOf(machine, "os_version");
  const kernel = textOf(machine, "kernel");
  return {
    id,
    instanceId: textOf(machine, "instance_id") ?? null,
    status: "offline",
    createdAt: new Date(first).toISOString(),
    lastReportedAt: new Date(last).toISOString(),
    version: textOf(recordOf(event, "agent") ?? {}, "version") ?? "",
    name: textOf(machine, "server_name") ?? hostname,
    description: "Known from events of the data folder only",
    hostname,
    agentType: "investigate",
    ...(osVersion === undefined ? {} : { osVersion }),
    ...(kernel === undefined ? {} : { kernel }),
  };
}
