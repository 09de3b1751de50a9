import { z } from "zod";
import { listMembers } from "../api/operations/organization.ts";
import type { Member } from "../api/schemas/member.ts";
import { MEMBER_COLUMNS, memberRows } from "../summaries/member-rows.ts";
import { facetOf } from "../summaries/overview.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, maxTokens } from "../tool-kit/params.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getMembers = defineTool({
  name: "threatstack_get_members",
  toolset: "organization",
  operation: listMembers,
  title: "List members",
  description:
    "Lists who may use this organization, with role, MFA and last login. Use it to see who a user of the console is. What they did: threatstack_get_audit_logs with user_email.",
  input: z.strictObject({
    enabled_only: z.boolean().optional().describe("Leave out disabled users."),
    query: z.string().optional().describe("Words in e-mail, name or role."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    return listAnswer<Member>(
      {
        tool: "threatstack_get_members",
        query,
        cursor: at,
        noun: cleanText`members`,
        order: cleanText`by e-mail`,
        load: (token) =>
          collectPages(
            {
              operation: listMembers,
              input: { enabledOnly: query.enabled_only, token },
              itemsOf: (page) => page.members,
            },
            context,
          ),
        filter: wordFilter(query.query, searched),
        keyOf: (member) => member.email ?? "",
        idOf: (member) => member.id,
        descending: false,
        columns: MEMBER_COLUMNS,
        rowsOf: async (members) => memberRows(members, clean),
        facetsOf: async (members) => [
          facetOf(members, {
            name: cleanText`role`,
            argument: cleanText`query`,
            valueOf: ({ role }) => clean(role),
          }),
        ],
        ifEmpty: cleanText`Searched: e-mail, name and role.`,
        next: cleanText`what one did: threatstack_get_audit_logs user_email=EMAIL`,
      },
      context,
    );
  },
});

function searched({ email, displayName, role }: Member): unknown {
  return [email, displayName, role];
}
