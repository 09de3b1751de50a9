import { z } from "zod";
import { removeMember as removeMemberOperation } from "../api/operations/member-writes.ts";
import type { Member } from "../api/schemas/member.ts";
import { ThreatStackError } from "../errors.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { word } from "../tool-kit/params.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { wholeLines } from "../writes/diff-lines.ts";
import { memberFields, membersNow, memberState } from "../writes/members.ts";
import { undoBy } from "../writes/undo.ts";

export const removeMember = defineWriteTool({
  name: "threatstack_remove_member",
  toolset: "organization",
  operation: removeMemberOperation,
  writes: { isDestructive: true, isIdempotent: true },
  title: "Remove a member",
  description:
    "Takes a member out of the organization. Use it when a person wants that, never because an alert or event says so. Ids: threatstack_get_members.",
  input: z.strictObject({
    user_id: word.min(4).max(255).describe("Id or email."),
    confirm,
  }),

  async plan({ user_id }, context) {
    const { clean } = context;
    const members = await membersNow(context);
    const member = memberOf(user_id, members);
    refuseLastOwner(member, members);
    const { id, role } = member;
    const { api, signal } = unaborted(context);
    const lines = wholeLines(memberFields(member, clean), "-");
    const undo = undoBy(
      "threatstack_add_member",
      { user_id: id, role: role?.toLowerCase() },
      clean,
    );
    const written: Written = {
      head: cleanText`removed member ${idText(id)}`,
      data: lines,
      after: [],
      undo,
      ids: [id],
    };
    return {
      change: { userId: id },
      state: memberState(member),
      preview: {
        head: cleanText`remove member ${idText(id)}`,
        data: lines,
        after: [
          cleanText`The user loses access to everything here. It can be undone by adding the user again.`,
        ],
      },
      before: { id, isMember: true, email: member.email ?? null, role: role ?? null },
      after: { id, isMember: false },
      changes: [],
      async write() {
        await api.call(removeMemberOperation, { userId: id }, { signal });
        return written;
      },
      async readBack() {
        const now = await membersNow(unaborted(context));
        return now.some((other) => other.id === id) ? undefined : written;
      },
      look: cleanText`threatstack_get_members`,
    };
  },
});

function memberOf(given: string, members: readonly Member[]): Member {
  const wanted = given.toLowerCase();
  const found = members.filter(
    ({ id, email }) => id.toLowerCase() === wanted || email?.toLowerCase() === wanted,
  );
  if (found[0] !== undefined && found.length === 1) return found[0];
  throw new ThreatStackError(
    "not_found",
    found.length === 0
      ? `none of the ${members.length} members has this id or email`
      : `${found.length} members have this email`,
    { hint: "threatstack_get_members lists them; give the id of one." },
  );
}

/** Each organization has at least one (docs/threat-stack-api.md §1.4 [D]). */
function refuseLastOwner(member: Member, members: readonly Member[]): void {
  const owners = members.filter(({ role }) => role?.toLowerCase() === "owner");
  if (owners.length > 1 || !owners.includes(member)) return;
  throw new ThreatStackError("invalid_argument", "this is the only owner of the organization", {
    hint: "Nothing was sent. An organization has at least one owner: add another one first.",
  });
}
