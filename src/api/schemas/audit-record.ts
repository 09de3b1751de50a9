import { z } from "zod";
import { pageTokens } from "./page.ts";

const text = z.string().nullish();

/** What somebody did in the console or through the API (API reference §3.8 [D][C]). */
export const auditRecordSchema = z.looseObject({
  id: z.string(),
  userEmail: text,
  userId: text,
  result: text,
  /** `create`, `read`, `update` or `delete`. */
  crud: text,
  action: text,
  source: text,
  description: text,
  eventTime: text,
  context: z.unknown(),
});
export type AuditRecord = z.output<typeof auditRecordSchema>;

export const auditPageSchema = z.looseObject({ recs: z.array(auditRecordSchema), ...pageTokens });
