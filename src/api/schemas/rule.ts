import { z } from "zod";
import { pageTokens } from "./page.ts";
import { severitySchema } from "./severity.ts";

const strings = z.array(z.string()).nullish();

/** docs/threat-stack-api.md §3.6. */
export const ruleSchema = z.looseObject({
  id: z.string(),
  rulesetId: z.string().nullish(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  /** With `{{field}}` placeholders. */
  title: z.string().nullish(),
  severityOfAlerts: severitySchema.nullish(),
  alertDescription: z.string().nullish(),
  aggregateFields: strings,
  /** Absent on File rules. */
  filter: z.string().nullish(),
  /** Seconds. */
  window: z.coerce.number().nullish(),
  /** Events within `window` that make an alert. */
  threshold: z.coerce.number().nullish(),
  suppressions: strings,
  enabled: z.boolean().nullish(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  fileIntegrityPaths: z
    .array(z.looseObject({ path: z.string().nullish(), recursive: z.boolean().nullish() }))
    .nullish(),
  ignoreFiles: strings,
  eventsToMonitor: strings,
});
export type Rule = z.output<typeof ruleSchema>;

export const rulePageSchema = z.looseObject({ rules: z.array(ruleSchema), ...pageTokens });
