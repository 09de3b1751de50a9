import type { z } from "zod";
import { anyValue, id, text, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** What somebody did in the console or through the API (docs/threat-stack-api.md §3.8 [D][C]). */
const auditRecordSchema = recordSchema({
  id,
  userEmail: text,
  userId: text,
  organizationId: text,
  result: text,
  /** `create`, `read`, `update` or `delete`. */
  crud: text,
  action: text,
  source: text,
  description: text,
  eventTime: time,
  context: anyValue,
});
export type AuditRecord = z.output<typeof auditRecordSchema>;

export const auditPageSchema = pageSchema("recs", auditRecordSchema);
