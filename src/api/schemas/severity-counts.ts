import { amount, severity } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { hadNoBody } from "./reading.ts";
import { recordSchema } from "./record.ts";

/** docs/threat-stack-api.md §2.0; whether a severity without alerts is listed is unknown. Without a body nothing was counted. */
export const severityCountsSchema = pageSchema(
  "severityCounts",
  recordSchema({ severity, count: amount }),
).refine((page) => !hadNoBody(page), "has no severityCounts list");
