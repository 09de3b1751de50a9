import { type LooseRecord, recordOf, textOf, timeOf } from "../field-values.ts";
import type { ToId } from "./usable-id.ts";

/** What the folder needs to know of one event. */
export interface EventFacts {
  readonly id: string | undefined;
  readonly type: string;
  /** Epoch milliseconds. */
  readonly time: number | undefined;
  readonly host: string | undefined;
  /** AWS account of a CloudTrail event, which has no host. */
  readonly accountId: string | undefined;
  /** Absent for CloudTrail: there the field holds the id of an AWS profile (docs/threat-stack-api.md §3.10 [S]). */
  readonly agentId: string | undefined;
  readonly organizationId: string | undefined;
}

/** Field names of version 2, of version 1 and of CloudTrail's own records (docs/threat-stack-api.md §3.10). */
export function eventFacts(event: LooseRecord, toId: ToId): EventFacts {
  const type = eventType(event);
  const isCloudTrail = type === "cloudtrail";
  const machine = recordOf(event, "host_metadata") ?? {};
  const agentId = isCloudTrail ? undefined : textOf(event, "agent_id");
  return {
    id: textOf(event, "_id", "eventId", "eventID"),
    type,
    time: timeOf(event, "timestamp", "event_time", "eventTime", "created_at", "_insert_time"),
    host: isCloudTrail
      ? undefined
      : (textOf(machine, "hostname", "server_name") ??
        textOf(event, "hostname", "agent", "server")),
    accountId: isCloudTrail ? textOf(event, "recipientAccountId", "accountId") : undefined,
    agentId: agentId === undefined ? undefined : toId(agentId),
    organizationId: textOf(event, "organization_id", "organizationId"),
  };
}

function eventType(event: LooseRecord): string {
  const type = textOf(event, "event_type", "tsEventType", "_type", "feed");
  if (type !== undefined) return type;
  return "eventName" in event && "eventSource" in event ? "cloudtrail" : "unknown";
}
