import type { AuditRecord } from "../../tenant/records/audit-record.ts";
import type { MemberRecord } from "../../tenant/records/member.ts";
import { LOGIN } from "./audit-records.ts";
import type { Person } from "./roster.ts";

/** The roster with the last login that the audit log has of each (docs/threat-stack-api.md §3.8 [D][C]). */
export function deriveMembers(
  roster: readonly Person[],
  auditRecords: readonly AuditRecord[],
): MemberRecord[] {
  const lastLogins = new Map<string, number>();
  for (const { action, result, userId, eventTime } of auditRecords) {
    if (action !== LOGIN || result !== "success") continue;
    const time = Date.parse(eventTime);
    lastLogins.set(userId, Math.max(time, lastLogins.get(userId) ?? time));
  }
  return roster.map(({ member }) => ({
    ...member,
    lastAuthenticatedAt: lastLogins.get(member.id) ?? null,
  }));
}
