import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { agentPageSchema, agentSchema } from "../schemas/agent.ts";
import { singleRecord } from "../schemas/record.ts";
import { wireWindow } from "../wire-time.ts";

/** `GET /agents`: 100 a page; the window is on creation time (docs/threat-stack-api.md §2.1 [D][C]). */
export const listAgents = defineOperation({
  id: "agents.list",
  method: "GET",
  path: () => "/agents",
  query: ({ from, until, ...filters }) => ({ ...filters, ...wireWindow({ from, until }) }),
  input: z.strictObject({
    status: z.enum(["online", "offline"]),
    type: z.enum(["monitor", "investigate"]).optional(),
    hostname: z.string().optional(),
    instanceId: z.string().optional(),
    from: z.date().optional(),
    until: z.date().optional(),
    token: z.string().optional(),
  }),
  output: agentPageSchema,
  retry: "safe",
});

/** `GET /agents/{agentId}`: the bare agent; a UUID, or 24 characters on old agents (docs/threat-stack-api.md §2.1 [C]). */
export const getAgent = defineOperation({
  id: "agents.get",
  method: "GET",
  path: ({ agentId }) => `/agents/${encodeSegment(agentId)}`,
  input: z.strictObject({ agentId: z.string() }),
  output: singleRecord(agentSchema),
  retry: "safe",
});
