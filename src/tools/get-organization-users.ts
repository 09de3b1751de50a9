import { z } from "zod";
import { listOrganizationUsers } from "../api/version-1/operations/organizations.ts";
import type { OrganizationUser } from "../api/version-1/schemas/organization.ts";
import { shortIds } from "../summaries/short-id.ts";
import { formatTime } from "../text/time.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, maxTokens } from "../tool-kit/params.ts";

export const getOrganizationUsers = defineTool({
  name: "threatstack_get_organization_users",
  toolset: "legacy",
  operation: listOrganizationUsers,
  versions: [1],
  title: "List users of an organization",
  description:
    "Lists the users of one organization, by e-mail, with role. Use it to see who a user of the console is. What they did: threatstack_get_logs with query.",
  input: z.strictObject({
    organization_id: z.string().min(1).max(64).describe("From threatstack_get_organizations."),
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { api, signal, clean } = context;
    return listAnswer<OrganizationUser>(
      {
        tool: "threatstack_get_organization_users",
        query,
        cursor: at,
        noun: cleanText`users`,
        order: cleanText`by e-mail`,
        async load() {
          const input = { organizationId: query.organization_id };
          const { users } = await api.call(listOrganizationUsers, input, { signal });
          return { items: users, token: undefined, isWhole: true, pages: 1 };
        },
        keyOf: (user) => user.email ?? "",
        idOf: (user) => user.id,
        descending: false,
        columns: ["id", "email", "name", "role", "updated"],
        rowsOf: async (users) => {
          const ids = shortIds(users.map((user) => user.id));
          return users.map((user) => ({
            id: clean(ids.get(user.id)),
            email: clean(user.email, 80),
            name: clean(
              user.display_name ?? [user.name?.first, user.name?.last].filter(Boolean).join(" "),
              60,
            ),
            role: clean(user.role),
            updated: clean(formatTime(user.updated_at)),
          }));
        },
        ifEmpty: cleanText`The organization has no users that the key may see.`,
        next: cleanText`what one did: threatstack_get_logs query=EMAIL`,
      },
      context,
    );
  },
});
