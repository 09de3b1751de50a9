import type { AuditRecord } from "../../tenant/records/audit-record.ts";
import type { MemberRecord } from "../../tenant/records/member.ts";

/** An audit record in version 1: kind and action apart, and both in `source` (docs/threat-stack-api.md §3.8, sample [C]). */
export function toLog(record: AuditRecord, members: readonly MemberRecord[]) {
  const [type = "", action = ""] = record.action.split(".", 2);
  const user = members.find(({ id }) => id === record.userId);
  return {
    timestamp: Date.parse(record.eventTime),
    user: user?.displayName ?? record.userEmail,
    type,
    action,
    description: record.description,
    context: Object.keys(record.context).length === 0 ? [] : [record.context],
    source: `${type}:${action}`,
    user_id: record.userId,
    organization_id: record.organizationId,
  };
}

/** Whether each word of a search stands somewhere in the record; mail addresses are searched too [C]. */
export function mentions(record: AuditRecord, search: string): boolean {
  const text = JSON.stringify(record).toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
