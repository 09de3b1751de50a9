import { isIPv4, isIPv6 } from "node:net";
import { z } from "zod";
import type { Agent } from "../../schemas/agent.ts";
import { pageTokens } from "../../schemas/page.ts";
import { onlyTold } from "../only-told.ts";
import { timeSchema } from "./time.ts";

const text = z.string().nullish();
const flag = z.boolean().nullish();

const wireAgentSchema = z.looseObject({
  /** By which it is asked for, and which alerts name; not `agent_id`. */
  id: z.string(),
  /** `<orgId>-<uuid><suffix>`, as the events carry it. */
  agent_id: text,
  policy_id: text,
  organization_id: text,
  ip_address: text,
  status: text,
  online: flag,
  /** One sample spells it so, the other `paused`. */
  pause: flag,
  paused: flag,
  created_at: timeSchema,
  updated_at: timeSchema,
  activated_at: timeSchema,
  last_reported_at: timeSchema,
  name: text,
  hostname: text,
  description: text,
  version: text,
});

/** An agent of version 1 (docs/threat-stack-api.md §3.4 [S]) as one of version 2; its type, system and tags are not told. */
export const agentSchema = wireAgentSchema.transform((wire): Agent => {
  const { agent_id, policy_id, organization_id: _, ip_address, status, online, ...rest } = wire;
  const { pause, paused, created_at, updated_at, activated_at, last_reported_at, ...same } = rest;
  return onlyTold({
    ...same,
    status: online === true ? "online" : "offline",
    createdAt: created_at,
    lastReportedAt: last_reported_at,
    updatedAt: updated_at,
    activatedAt: activated_at,
    ipAddresses: ip_address ? sorted(ip_address) : undefined,
    paused: paused ?? pause,
    // "active" in every sample; whatever else it may say is told.
    state: status === "active" ? undefined : status,
    policyId: policy_id,
    agentKey: agent_id,
  });
});

export const agentPageSchema = z.looseObject({ agents: z.array(agentSchema), ...pageTokens });

const PRIVATE_V4 = /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\./;
const PRIVATE_V6 = /^(::1$|f[cd])/i;

/** Version 1 knows one address, version 2 sorts them. */
function sorted(address: string): NonNullable<Agent["ipAddresses"]> {
  const isLinkLocal =
    address.startsWith("169.254.") || (isIPv6(address) && /^fe[89ab]/i.test(address));
  const isPrivate =
    (isIPv4(address) && PRIVATE_V4.test(address)) || (isIPv6(address) && PRIVATE_V6.test(address));
  return {
    private: isPrivate ? [address] : [],
    link_local: isLinkLocal ? [address] : [],
    public: isPrivate || isLinkLocal ? [] : [address],
  };
}
