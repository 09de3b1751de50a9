import type { Agent } from "../../schemas/agent.ts";
import { addressesSchema } from "../../schemas/addresses.ts";
import { flag, id, text, time } from "../../schemas/fields.ts";
import { pageSchema } from "../../schemas/page.ts";
import { unreadFields } from "../../schemas/reading.ts";
import { convertedSchema, recordSchema } from "../../schemas/record.ts";
import { onlyTold } from "../only-told.ts";

const wireAgentSchema = recordSchema({
  /** By which it is asked for, and which alerts name; not `agent_id`. */
  id,
  /** `<orgId>-<uuid><suffix>`, as the events carry it. */
  agent_id: text,
  policy_id: text,
  organization_id: text,
  /** One, where version 2 sorts many. */
  ip_address: addressesSchema,
  status: text,
  online: flag,
  /** One sample spells it so, the other `paused`. */
  pause: flag,
  paused: flag,
  created_at: time,
  updated_at: time,
  activated_at: time,
  last_reported_at: time,
  name: text,
  hostname: text,
  description: text,
  version: text,
});

/** An agent of version 1 (docs/threat-stack-api.md §3.4 [S]) as one of version 2; its type, system and tags are not told. */
export const agentSchema = convertedSchema(wireAgentSchema, (wire): Agent => {
  const { agent_id, policy_id, organization_id: _, ip_address, status, online, ...rest } = wire;
  const { pause, paused, created_at, updated_at, activated_at, last_reported_at, ...same } = rest;
  return onlyTold({
    ...same,
    status: unreadFields(wire).includes("online") ? undefined : online ? "online" : "offline",
    createdAt: created_at,
    lastReportedAt: last_reported_at,
    updatedAt: updated_at,
    activatedAt: activated_at,
    ipAddresses: ip_address,
    paused: paused ?? pause,
    // "active" in every sample; whatever else it may say is told.
    state: status === "active" ? undefined : status,
    policyId: policy_id,
    agentKey: agent_id,
  });
});

export const agentPageSchema = pageSchema("agents", agentSchema);
