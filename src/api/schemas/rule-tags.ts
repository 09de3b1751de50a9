import { records, text } from "./fields.ts";
import { recordSchema } from "./record.ts";

const tagSchema = recordSchema({
  source: text,
  key: text,
  /** Absent: any value of the key. */
  value: text,
});

/** The EC2 tags that a rule is limited to, or kept from (docs/threat-stack-api.md §2.1, §3.6 [C]). */
export const ruleTagsSchema = recordSchema({
  inclusion: records(tagSchema),
  exclusion: records(tagSchema),
});
