import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { serverPageSchema } from "../schemas/server.ts";

/** `GET /aws/ec2`: EC2 instances with or without agents; `verbose` brings the agents' records (docs/threat-stack-api.md §2.1, §3.5 [C]). */
export const listServers = defineOperation({
  id: "servers.list",
  method: "GET",
  path: () => "/aws/ec2",
  query: (filters) => filters,
  input: z.strictObject({
    monitored: z.boolean().optional(),
    verbose: z.boolean().optional(),
    token: z.string().optional(),
  }),
  output: serverPageSchema,
  retry: "safe",
});
