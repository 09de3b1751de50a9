import type { MemberRecord } from "../../tenant/records/member.ts";

/** A member in version 1 (docs/threat-stack-api.md §2.4, sample [C]); `updated_at` is taken for the last login [I]. */
export function toUser(member: MemberRecord, organizationId: string) {
  const [first = "", ...others] = member.displayName.split(" ");
  const seen = member.lastAuthenticatedAt;
  return {
    id: member.id,
    display_name: member.displayName,
    name: { first, last: others.join(" ") },
    email: member.email,
    role: member.role,
    organization_id: organizationId,
    updated_at: seen === null ? null : new Date(seen).toISOString(),
  };
}
