import { z } from "zod";
import { pageTokens } from "./page.ts";

const addresses = z.array(z.string()).nullish();

/** docs/threat-stack-api.md §3.3. Times are ISO 8601 in UTC. */
export const agentSchema = z.looseObject({
  id: z.string(),
  instanceId: z.string().nullish(),
  status: z.string().nullish(),
  createdAt: z.string().nullish(),
  lastReportedAt: z.string().nullish(),
  version: z.string().nullish(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  hostname: z.string().nullish(),
  /** Entries may carry a prefix length, such as `127.0.0.1/8` [C]. */
  ipAddresses: z
    .looseObject({ private: addresses, link_local: addresses, public: addresses })
    .nullish(),
  /** Records of source, key and value [C]; another form must not cost the agent. */
  tags: z.unknown().optional(),
  agentType: z.string().nullish(),
  osVersion: z.string().nullish(),
  kernel: z.string().nullish(),
  agentModuleHealth: z.looseObject({ isHealthy: z.boolean().nullish() }).nullish(),
});
export type Agent = z.output<typeof agentSchema>;

export const agentPageSchema = z.looseObject({ agents: z.array(agentSchema), ...pageTokens });
