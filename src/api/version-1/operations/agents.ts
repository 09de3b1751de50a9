import { z } from "zod";
import { defineOperation } from "../../define-operation.ts";
import { encodeSegment } from "../../encode-segment.ts";
import { singleRecord } from "../../schemas/record.ts";
import { pageInWindowQuery, toPage } from "../numbered-page.ts";
import { agentPageSchema, agentSchema } from "../schemas/agent.ts";

/** `GET /agents`: online and offline ones; of which of their times the window is, is not told (docs/threat-stack-api.md §2.4 [C][D]). */
export const listAgents = defineOperation({
  id: "v1.agents.list",
  apiVersion: 1,
  method: "GET",
  path: () => "/agents",
  query: pageInWindowQuery,
  input: z.strictObject({
    from: z.date().optional(),
    until: z.date().optional(),
    token: z.string().optional(),
  }),
  reshape: (rows, { token }) => toPage("agents", rows, token),
  output: agentPageSchema,
  retry: "safe",
});

/** `GET /agents/{id}`: by `id`, not by `agent_id` (docs/threat-stack-api.md §2.4 [C]). */
export const getAgent = defineOperation({
  id: "v1.agents.get",
  apiVersion: 1,
  method: "GET",
  path: ({ agentId }) => `/agents/${encodeSegment(agentId)}`,
  input: z.strictObject({ agentId: z.string() }),
  output: singleRecord(agentSchema),
  retry: "safe",
});
