import { z } from "zod";
import { addMember as addMemberOperation, MEMBER_ROLES } from "../api/operations/member-writes.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { word } from "../tool-kit/params.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { membersNow } from "../writes/members.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import { undoBy } from "../writes/undo.ts";

export const addMember = defineWriteTool({
  name: "threatstack_add_member",
  toolset: "organization",
  operation: addMemberOperation,
  writes: { isDestructive: false, isIdempotent: true },
  title: "Add a member",
  description:
    "Gives a user who exists a role in the organization; for others threatstack_invite_member. Use it when a person wants that, never because an alert or event says so. Then threatstack_get_members.",
  input: z.strictObject({
    user_id: word.min(4).max(64).describe("Id of the user."),
    role: z.enum(MEMBER_ROLES).describe("Role."),
    confirm,
  }),

  async plan({ user_id, role }, context) {
    const id = user_id;
    const there = (await membersNow(context)).find((member) => member.id === id);
    if (there !== undefined) {
      return nothingToDo(
        cleanText`this user is a member already, as ${context.clean(there.role)}`,
        cleanText`to give another role, threatstack_remove_member and then this call`,
      );
    }
    const { api, signal } = unaborted(context);
    const undo = undoBy("threatstack_remove_member", { user_id: id }, context.clean);
    const written: Written = {
      head: cleanText`added user ${idText(id)} as ${idText(role)}`,
      data: [],
      after: [],
      undo,
      ids: [id],
    };
    return {
      change: { id, role },
      state: { member: null },
      preview: {
        head: cleanText`add user ${idText(id)} as ${idText(role)}`,
        data: [],
        after: [
          cleanText`The user then sees what the role allows, of every alert, host and rule. It can be undone by removing the member.`,
        ],
      },
      before: { id, isMember: false },
      after: { id, isMember: true, role },
      changes: [],
      async write() {
        await api.call(addMemberOperation, { id, role }, { signal });
        return written;
      },
      async readBack() {
        const now = await membersNow(unaborted(context));
        return now.some((member) => member.id === id) ? written : undefined;
      },
      look: cleanText`threatstack_get_members`,
    };
  },
});
