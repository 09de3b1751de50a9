import type { Member } from "../api/schemas/member.ts";
import type { Clean } from "../text/clean.ts";
import type { Row } from "../text/table.ts";
import { formatTime } from "../text/time.ts";
import { shortIds } from "./short-id.ts";

export const MEMBER_COLUMNS = ["id", "email", "name", "role", "mfa", "sso", "enabled", "lastLogin"];

/** Members as cells of `MEMBER_COLUMNS`. */
export function memberRows(members: readonly Member[], clean: Clean): Row[] {
  const ids = shortIds(members.map((member) => member.id));
  return members.map((member) => ({
    id: clean(ids.get(member.id)),
    email: clean(member.email, 80),
    name: clean(member.displayName, 60),
    role: clean(member.role),
    mfa: clean(member.mfaEnabled),
    sso: clean(member.ssoEnabled),
    enabled: clean(member.userEnabled),
    lastLogin: clean(formatTime(member.lastAuthenticatedAt)),
  }));
}
