import { z } from "zod";
import { pageTokens } from "./page.ts";

const text = z.string().nullish();

/** One EC2 instance, with or without an agent (API reference §3.5 [C]). */
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
  tags: z.array(z.looseObject({ source: text, key: text, value: text })).nullish(),
});
export type Server = z.output<typeof serverSchema>;

export const serverPageSchema = z.looseObject({ servers: z.array(serverSchema), ...pageTokens });
