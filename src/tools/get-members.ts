import { z } from "zod";
import { listMembers } from "../api/operations/organization.ts";
import type { Member } from "../api/schemas/member.ts";
import { MEMBER_COLUMNS, memberRows } from "../summaries/member-rows.ts";
import { facetOf } from "../summaries/overview.ts";
import { answerList } from "../lists/answer-list.ts";
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

  async run({ cursor: at, max_tokens, ...query }, context) {
    const { clean } = context;
    return answerList<Member>(
      {
        tool: "threatstack_get_members",
        query,
        cursor: at,
        maxTokens: max_tokens,
        noun: "members",
        order: "by e-mail",
        async load(token) {
          const list = await collectPages(
            {
              operation: listMembers,
              input: { enabledOnly: query.enabled_only, token },
              itemsOf: (page) => page.members,
            },
            context,
          );
          return { ...list, items: list.items.filter(wordFilter(query.query, searched)) };
        },
        keyOf: (member) => member.email ?? "",
        idOf: (member) => member.id,
        descending: false,
        columns: MEMBER_COLUMNS,
        rowsOf: async (members) => memberRows(members, clean),
        facetsOf: async (members) => [
          facetOf(members, { name: "role", argument: "query", valueOf: ({ role }) => clean(role) }),
        ],
        about: () => "",
        ifEmpty: "The key may not read members.",
        next: "what one did: threatstack_get_audit_logs user_email=EMAIL",
      },
      context,
    );
  },
});

function searched({ email, displayName, role }: Member): unknown {
  return [email, displayName, role];
}
