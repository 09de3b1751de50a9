import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { auditPageSchema } from "../schemas/audit-record.ts";
import { memberPageSchema } from "../schemas/member.ts";
import { wireWindow } from "../wire-time.ts";

/** `GET /organizations/members`: all at once. There is always an owner, so a 404 never means none (docs/threat-stack-api.md §1.4, §2.1 [D][C]). */
export const listMembers = defineOperation({
  id: "members.list",
  method: "GET",
  path: () => "/organizations/members",
  query: (filters) => filters,
  input: z.strictObject({ enabledOnly: z.boolean().optional(), token: z.string().optional() }),
  output: memberPageSchema,
  retry: "safe",
});

/**
 * `GET /auditlogs`: 50 a page, newest first. Only `from` means until now, only `until` the 30 days before it;
 * without both the vendor says 30 days in one place and all in another (docs/threat-stack-api.md §2.1 [D][C]).
 */
export const listAuditLogs = defineOperation({
  id: "auditlogs.list",
  method: "GET",
  path: () => "/auditlogs",
  query: ({ from, until, ...filters }) => ({ ...filters, ...wireWindow({ from, until }) }),
  input: z.strictObject({
    operation: z.string().optional(),
    userEmail: z.string().optional(),
    from: z.date().optional(),
    until: z.date().optional(),
    token: z.string().optional(),
  }),
  output: auditPageSchema,
  retry: "safe",
});
