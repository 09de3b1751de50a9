import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { text } from "../schemas/fields.ts";
import { memberSchema } from "../schemas/member.ts";
import { recordSchema } from "../schemas/record.ts";
import { done, written } from "../schemas/written.ts";

const changes = ["members.", "auditlogs."];

export const MEMBER_ROLES = ["owner", "user", "reader"] as const;
export const INVITED_ROLES = ["user", "reader"] as const;

/** `POST /organizations/members`: a user who exists (docs/threat-stack-api.md §2.1 row 30 [D][C]). */
export const addMember = defineOperation({
  id: "members.add",
  method: "POST",
  path: () => "/organizations/members",
  body: (member) => member,
  input: z.strictObject({ id: z.string().min(1), role: z.enum(MEMBER_ROLES) }),
  output: written(memberSchema),
  retry: "never",
  changes,
});

/** `DELETE /organizations/members/{userId}`: 204 (docs/threat-stack-api.md §2.1 row 31 [C]). */
export const removeMember = defineOperation({
  id: "members.remove",
  method: "DELETE",
  path: ({ userId }) => `/organizations/members/${encodeSegment(userId)}`,
  input: z.strictObject({ userId: z.string() }),
  output: done,
  retry: "never",
  changes,
});

const email = z.string().refine((address) => z.email().safeParse(address).success, {
  error: "email is no e-mail address",
});

/** `POST /organizations/invites`: sends a mail, which cannot be called back (docs/threat-stack-api.md §2.1 row 32 [C]). */
export const inviteMember = defineOperation({
  id: "members.invite",
  method: "POST",
  path: () => "/organizations/invites",
  body: (invitation) => invitation,
  input: z.strictObject({ email, role: z.enum(INVITED_ROLES) }),
  output: written(recordSchema({ sentToEmail: text, role: text, status: text })),
  retry: "never",
  changes,
});
