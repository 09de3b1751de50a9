import { cloudAccountOf } from "../event-fields/cloud-account.ts";
import { ownIdOf } from "../event-fields/event-id.ts";
import { timeOf } from "../event-fields/event-time.ts";
import { calledOf, isCloudTrailRecord, typeOf } from "../event-fields/event-type.ts";
import { hostOf } from "../event-fields/host.ts";
import { type LooseRecord, textOf } from "../event-fields/field-values.ts";
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

/** Read as the digest reads them, so that both say the same of one event. */
export function eventFacts(event: LooseRecord, toId: ToId): EventFacts {
  const type = eventType(event);
  const isCloudTrail = type === "cloudtrail";
  const agentId = isCloudTrail ? undefined : textOf(event, "agent_id");
  const time = timeOf(event);
  return {
    id: ownIdOf(event) || undefined,
    type,
    time: Number.isNaN(time) ? undefined : time,
    host: isCloudTrail ? undefined : hostOf(event) || undefined,
    accountId: isCloudTrail ? cloudAccountOf(event) || undefined : undefined,
    agentId: agentId === undefined ? undefined : toId(agentId),
    organizationId: textOf(event, "organization_id", "organizationId"),
  };
}

function eventType(event: LooseRecord): string {
  const type = typeOf(event) || (textOf(event, "feed") ?? "");
  if (type !== "") return type;
  return isCloudTrailRecord(event) ? "cloudtrail" : calledOf(event) || "unknown";
}
