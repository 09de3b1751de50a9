import type { z } from "zod";
import { anyValue, flag, id, records, text, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** One EC2 instance, with or without an agent (docs/threat-stack-api.md §3.5 [C]). */
const serverSchema = recordSchema({
  id,
  instanceType: text,
  state: text,
  region: text,
  imageId: text,
  vpcId: text,
  subnetId: text,
  keyName: text,
  launchTime: time,
  privateIpAddress: text,
  publicIpAddress: text,
  privateDnsName: text,
  publicDnsName: text,
  monitored: flag,
  /** Where the instance is monitored. */
  agents: records(recordSchema({ id: text, hostname: text, status: text })),
  /** `{source, key, value}` in the API; a user's own export may hold anything, which costs no more than the tag. */
  tags: anyValue,
});
export type Server = z.output<typeof serverSchema>;

export const serverPageSchema = pageSchema("servers", serverSchema);
