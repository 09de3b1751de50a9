import type { ServerRecord } from "../tenant/records/server.ts";
import {
  type LooseRecord,
  booleanOf,
  isRecord,
  isoTimeOf,
  textOf,
} from "../event-fields/field-values.ts";
import type { ToId } from "./usable-id.ts";

/** An EC2 instance (docs/threat-stack-api.md §3.5). Undefined where it has no id. */
export function toServer(record: LooseRecord, toId: ToId): ServerRecord | undefined {
  const id = textOf(record, "id", "instanceId");
  if (id === undefined) return undefined;
  const agents = agentsOf(record["agents"], toId);
  const launchTime = isoTimeOf(record, "launchTime");
  return {
    ...record,
    id,
    ...(launchTime === undefined ? {} : { launchTime }),
    monitored: booleanOf(record, "monitored") ?? agents.length > 0,
    agents,
  };
}

function agentsOf(list: unknown, toId: ToId): NonNullable<ServerRecord["agents"]> {
  return (Array.isArray(list) ? list : []).filter(isRecord).flatMap((agent) => {
    const id = textOf(agent, "id", "agentId");
    return id === undefined ? [] : [Object.assign({}, agent, { id: toId(id) })];
  });
}
