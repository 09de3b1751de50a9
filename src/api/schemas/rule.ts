import type { z } from "zod";
import { amount, flag, id, records, severity, text, texts, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** docs/threat-stack-api.md §3.6. */
export const ruleSchema = recordSchema({
  id,
  rulesetId: text,
  name: text,
  type: text,
  /** With `{{field}}` placeholders. */
  title: text,
  severityOfAlerts: severity,
  alertDescription: text,
  aggregateFields: texts,
  /** Absent on File rules. */
  filter: text,
  /** Seconds. */
  window: amount,
  /** Events within `window` that make an alert. */
  threshold: amount,
  suppressions: texts,
  enabled: flag,
  createdAt: time,
  updatedAt: time,
  fileIntegrityPaths: records(recordSchema({ path: text, recursive: flag })),
  ignoreFiles: texts,
  eventsToMonitor: texts,
});
export type Rule = z.output<typeof ruleSchema>;

export const rulePageSchema = pageSchema("rules", ruleSchema);
