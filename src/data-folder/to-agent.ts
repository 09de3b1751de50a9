import { isIPv6 } from "node:net";
import type { AgentRecord } from "../tenant/tenant.ts";
import {
  type LooseRecord,
  booleanOf,
  isoTimeOf,
  textOf,
  plainTextOf,
} from "../event-fields/field-values.ts";
import type { ToId } from "./usable-id.ts";

const NEVER = "1970-01-01T00:00:00.000Z";

/** An agent in v2 or v1 shape (docs/threat-stack-api.md §3.3, §3.4). Undefined where it has no id. */
export function toAgent(record: LooseRecord, toId: ToId): AgentRecord | undefined {
  const given = textOf(record, "id", "_id");
  if (given === undefined) return undefined;
  const id = toId(given);
  const isVersion1 = "created_at" in record && !("createdAt" in record);
  return isVersion1 ? fromVersion1(record, id) : fromVersion2(record, id);
}

function fromVersion2(record: LooseRecord, id: string): AgentRecord {
  const createdAt = isoTimeOf(record, "createdAt") ?? NEVER;
  return {
    ...record,
    id,
    status: record["status"] === "online" ? "online" : "offline",
    createdAt,
    lastReportedAt: isoTimeOf(record, "lastReportedAt") ?? createdAt,
    version: plainTextOf(record, "version"),
    hostname: plainTextOf(record, "hostname", "name"),
    agentType: record["agentType"] === "monitor" ? "monitor" : "investigate",
  };
}

function fromVersion1(record: LooseRecord, id: string): AgentRecord {
  const createdAt = isoTimeOf(record, "created_at") ?? NEVER;
  const hostname = plainTextOf(record, "hostname", "name");
  return {
    id,
    instanceId: null,
    status: booleanOf(record, "online") === true ? "online" : "offline",
    createdAt,
    lastReportedAt: isoTimeOf(record, "last_reported_at") ?? createdAt,
    version: plainTextOf(record, "version"),
    name: textOf(record, "name") ?? hostname,
    description: plainTextOf(record, "description"),
    hostname,
    ipAddresses: toAddresses(textOf(record, "ip_address")),
    agentType: "investigate",
  };
}

const PRIVATE = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/i;
const LINK_LOCAL = /^(?:169\.254\.|fe80)/i;

/** Version 1 knows one address; version 2 sorts them. */
function toAddresses(address: string | undefined): NonNullable<AgentRecord["ipAddresses"]> {
  const sorted = { private: [] as string[], link_local: [] as string[], public: [] as string[] };
  if (address === undefined) return sorted;
  if (LINK_LOCAL.test(address)) sorted.link_local.push(address);
  else if (PRIVATE.test(address) || (isIPv6(address) && address === "::1"))
    sorted.private.push(address);
  else sorted.public.push(address);
  return sorted;
}
