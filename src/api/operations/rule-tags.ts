import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { singleRecord } from "../schemas/record.ts";
import { ruleTagsSchema } from "../schemas/rule-tags.ts";

/** `GET /rules/{ruleId}/tags`: an error that says "No tags found for rule" means none (docs/threat-stack-api.md §2.0, §2.1 [C]). */
export const getRuleTags = defineOperation({
  id: "rules.tags",
  method: "GET",
  path: ({ ruleId }) => `/rules/${encodeSegment(ruleId)}/tags`,
  input: z.strictObject({ ruleId: z.string() }),
  output: singleRecord(ruleTagsSchema),
  retry: "safe",
  noneOn404: { answer: { inclusion: [], exclusion: [] }, words: "No tags found for rule" },
});
