import { z } from "zod";

const tag = z.looseObject({
  source: z.string().nullish(),
  key: z.string().nullish(),
  /** Absent: any value of the key. */
  value: z.string().nullish(),
});

/** The EC2 tags that a rule is limited to, or kept from (docs/threat-stack-api.md §2.1, §3.6 [C]). */
export const ruleTagsSchema = z.looseObject({
  inclusion: z.array(tag).nullish(),
  exclusion: z.array(tag).nullish(),
});
