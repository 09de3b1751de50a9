import { z } from "zod";
import { pageTokens } from "./page.ts";
import { severitySchema } from "./severity.ts";

/** docs/threat-stack-api.md §3.1. Times are ISO 8601 in UTC. */
export const alertSchema = z.looseObject({
  id: z.string(),
  title: z.string().nullish(),
  dataSource: z.string().nullish(),
  createdAt: z.string().nullish(),
  isDismissed: z.boolean().nullish(),
  dismissedAt: z.string().nullish(),
  dismissReason: z.string().nullish(),
  dismissReasonText: z.string().nullish(),
  dismissedBy: z.string().nullish(),
  severity: severitySchema.nullish(),
  /** Absent for CloudTrail. */
  agentId: z.string().nullish(),
  ruleId: z.string().nullish(),
  rulesetId: z.string().nullish(),
  /** A map in the one sample [S]; one client types it as an array [C]. */
  aggregates: z.unknown().optional(),
});
export type Alert = z.output<typeof alertSchema>;

export const alertPageSchema = z.looseObject({ alerts: z.array(alertSchema), ...pageTokens });
