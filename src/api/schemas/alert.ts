import type { z } from "zod";
import { anyValue, flag, id, severity, text, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** docs/threat-stack-api.md §3.1. */
export const alertSchema = recordSchema({
  id,
  title: text,
  dataSource: text,
  createdAt: time,
  isDismissed: flag,
  dismissedAt: time,
  dismissReason: text,
  dismissReasonText: text,
  dismissedBy: text,
  severity,
  /** Absent for CloudTrail. */
  agentId: text,
  ruleId: text,
  rulesetId: text,
  /** A map in the one sample [S]; one client types it as an array [C]. */
  aggregates: anyValue,
});
export type Alert = z.output<typeof alertSchema>;

export const alertPageSchema = pageSchema("alerts", alertSchema);
