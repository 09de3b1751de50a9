import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { rulesetBodySchema } from "../schemas/ruleset-body.ts";
import { rulesetSchema } from "../schemas/ruleset.ts";
import { idsTold, written } from "../schemas/written.ts";

const changes = ["rulesets.", "rules.", "auditlogs."];
const rulesetId = z.string();

/** `POST /rulesets`: 404 for an unknown rule, 409 for a name that is taken (docs/threat-stack-api.md §2.1 row 17 [D][C]). */
export const createRuleset = defineOperation({
  id: "rulesets.create",
  method: "POST",
  path: () => "/rulesets",
  body: (ruleset) => ruleset,
  input: rulesetBodySchema,
  output: written(rulesetSchema),
  retry: "never",
  changes,
});

/** `PUT /rulesets/{rulesetId}`: in place of the old one (docs/threat-stack-api.md §2.1 row 19 [C]). */
export const updateRuleset = defineOperation({
  id: "rulesets.update",
  method: "PUT",
  path: ({ rulesetId: id }) => `/rulesets/${encodeSegment(id)}`,
  body: ({ name, description, ruleIds }) => ({ name, description, ruleIds }),
  input: z.strictObject({ rulesetId, ...rulesetBodySchema.shape }),
  output: written(rulesetSchema),
  retry: "never",
  changes,
});

/** `DELETE /rulesets/{rulesetId}`: answers the ids of the servers it was assigned to (docs/threat-stack-api.md §2.1 row 20 [C]). */
export const deleteRuleset = defineOperation({
  id: "rulesets.delete",
  method: "DELETE",
  path: ({ rulesetId: id }) => `/rulesets/${encodeSegment(id)}`,
  input: z.strictObject({ rulesetId }),
  output: idsTold,
  retry: "never",
  changes,
});
