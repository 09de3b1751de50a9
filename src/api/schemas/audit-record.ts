import { z } from "zod";
import { pageTokens } from "./page.ts";

const text = z.string().nullish();

/** What somebody did in the console or through the API (docs/threat-stack-api.md §3.8 [D][C]). */
export const auditRecordSchema = z.looseObject({
  id: z.string(),
  userEmail: text,
  userId: text,
  organizationId: text,
  result: text,
  /** `create`, `read`, `update` or `delete`. */
  crud: text,
  action: text,
  source: text,
  description: text,
  /** ISO 8601 in UTC. */
  eventTime: text,
  context: z.unknown().optional(),
});
export type AuditRecord = z.output<typeof auditRecordSchema>;

export const auditPageSchema = z.looseObject({ recs: z.array(auditRecordSchema), ...pageTokens });
