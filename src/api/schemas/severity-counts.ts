import { z } from "zod";
import { severitySchema } from "./severity.ts";

/** docs/threat-stack-api.md §2.0; whether a severity without alerts is listed is unknown. */
export const severityCountsSchema = z.looseObject({
  severityCounts: z.array(z.looseObject({ severity: severitySchema, count: z.coerce.number() })),
});
