import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { ruleTagsSchema } from "../schemas/rule-tags.ts";

/** `GET /rules/{ruleId}/tags`: an error that says "No tags found for rule" means none (docs/threat-stack-api.md §2.0, §2.1 [C]). */
export const getRuleTags = defineOperation({
  id: "rules.tags",
  method: "GET",
  path: ({ ruleId }) => `/rules/${encodeSegment(ruleId)}/tags`,
  input: z.strictObject({ ruleId: z.string() }),
  output: ruleTagsSchema,
  retry: "safe",
  emptyOn404: { inclusion: [], exclusion: [] },
  emptyWords: "No tags found for rule",
});
