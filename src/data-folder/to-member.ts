import type { MemberRecord } from "../tenant/records/member.ts";
import {
  type LooseRecord,
  booleanOf,
  plainTextOf,
  recordOf,
  textOf,
  timeOf,
} from "../event-fields/field-values.ts";

/** A member in v2 shape, or a user of version 1 (docs/threat-stack-api.md §3.8, §2.4). Undefined where it has no id. */
export function toMember(record: LooseRecord): MemberRecord | undefined {
  const id = textOf(record, "id", "userId");
  if (id === undefined) return undefined;
  const email = plainTextOf(record, "email");
  const isVersion1 = "display_name" in record;
  return {
    ...(isVersion1 ? {} : record),
    id,
    displayName: textOf(record, "displayName", "display_name") ?? (nameOf(record) || email),
    email,
    role: roleOf(textOf(record, "role")),
    ssoEnabled: booleanOf(record, "ssoEnabled") ?? false,
    mfaEnabled: booleanOf(record, "mfaEnabled") ?? false,
    userEnabled: booleanOf(record, "userEnabled") ?? true,
    lastAuthenticatedAt: timeOf(record, "lastAuthenticatedAt") ?? null,
  };
}

function nameOf(record: LooseRecord): string {
  const name = recordOf(record, "name") ?? {};
  return `${plainTextOf(name, "first")} ${plainTextOf(name, "last")}`.trim();
}

/** The least role where it cannot be read. */
function roleOf(role: string | undefined): MemberRecord["role"] {
  return role === "owner" || role === "user" ? role : "reader";
}
