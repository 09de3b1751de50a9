import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { ruleBodySchema } from "../schemas/rule-body.ts";
import { ruleTagsSchema } from "../schemas/rule-tags.ts";
import { ruleSchema } from "../schemas/rule.ts";
import { done, written } from "../schemas/written.ts";

const changes = ["rules.", "rulesets.", "auditlogs."];
const place = { rulesetId: z.string(), ruleId: z.string() };

/** `POST /rulesets/{rulesetId}/rules` (docs/threat-stack-api.md §2.1 row 22 [C]). */
export const createRule = defineOperation({
  id: "rules.create",
  method: "POST",
  path: ({ rulesetId }) => `/rulesets/${encodeSegment(rulesetId)}/rules`,
  body: ({ rule }) => rule,
  input: z.strictObject({ rulesetId: place.rulesetId, rule: ruleBodySchema }),
  output: written(ruleSchema),
  retry: "never",
  changes,
});

/** `PUT /rulesets/{rulesetId}/rules/{ruleId}`: in place of the old one, suppressions included (docs/threat-stack-api.md §2.1 row 24 [C]). */
export const updateRule = defineOperation({
  id: "rules.update",
  method: "PUT",
  path: ({ rulesetId, ruleId }) =>
    `/rulesets/${encodeSegment(rulesetId)}/rules/${encodeSegment(ruleId)}`,
  body: ({ rule }) => rule,
  input: z.strictObject({ ...place, rule: ruleBodySchema }),
  output: written(ruleSchema),
  retry: "never",
  changes,
});

/** `DELETE /rulesets/{rulesetId}/rules/{ruleId}`: answers `{}` (docs/threat-stack-api.md §2.1 row 25 [C]). */
export const deleteRule = defineOperation({
  id: "rules.delete",
  method: "DELETE",
  path: ({ rulesetId, ruleId }) =>
    `/rulesets/${encodeSegment(rulesetId)}/rules/${encodeSegment(ruleId)}`,
  input: z.strictObject(place),
  output: done,
  retry: "never",
  changes,
});

const tags = z.array(
  z.strictObject({
    source: z.literal("ec2"),
    key: z.string().min(1),
    /** Absent: any value of the key. */
    value: z.string().optional(),
  }),
);

/** `POST /rules/{ruleId}/tags`: in place of all that there were (docs/threat-stack-api.md §2.1 row 28 [C]). */
export const setRuleTags = defineOperation({
  id: "rules.setTags",
  method: "POST",
  path: ({ ruleId }) => `/rules/${encodeSegment(ruleId)}/tags`,
  body: ({ inclusion, exclusion }) => ({ inclusion, exclusion }),
  input: z.strictObject({ ruleId: z.string(), inclusion: tags, exclusion: tags }),
  output: written(ruleTagsSchema),
  retry: "never",
  changes: ["rules.tags", "auditlogs."],
});
