import { z } from "zod";
import { pageTokens } from "./page.ts";

const text = z.string().nullish();

/** One EC2 instance, with or without an agent (docs/threat-stack-api.md §3.5 [C]). */
export const serverSchema = z.looseObject({
  id: z.string(),
  instanceType: text,
  state: text,
  region: text,
  imageId: text,
  vpcId: text,
  subnetId: text,
  keyName: text,
  launchTime: text,
  privateIpAddress: text,
  publicIpAddress: text,
  privateDnsName: text,
  publicDnsName: text,
  monitored: z.boolean().nullish(),
  /** Where the instance is monitored. */
  agents: z.array(z.looseObject({ id: text, hostname: text, status: text })).nullish(),
  /** `{source, key, value}` in the API; a user's own export may hold anything, which costs no more than the tag. */
  tags: z.unknown().optional(),
});
export type Server = z.output<typeof serverSchema>;

export const serverPageSchema = z.looseObject({ servers: z.array(serverSchema), ...pageTokens });
