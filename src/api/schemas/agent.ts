import type { z } from "zod";
import { addressesSchema } from "./addresses.ts";
import { anyValue, flag, id, text, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** docs/threat-stack-api.md §3.3. */
export const agentSchema = recordSchema({
  id,
  instanceId: text,
  status: text,
  createdAt: time,
  lastReportedAt: time,
  version: text,
  name: text,
  description: text,
  hostname: text,
  ipAddresses: addressesSchema,
  /** Records of source, key and value [C]; another form must not cost the agent. */
  tags: anyValue,
  agentType: text,
  osVersion: text,
  kernel: text,
  agentModuleHealth: recordSchema({ isHealthy: flag }).nullish(),
});
export type Agent = z.output<typeof agentSchema>;

export const agentPageSchema = pageSchema("agents", agentSchema);
