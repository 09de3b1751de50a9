import { z } from "zod";
import { listOrganizations } from "../api/version-1/operations/organizations.ts";
import { fieldsAnswer } from "../answers/fields-answer.ts";
import { field } from "../text/field.ts";
import { cleanText, joinClean } from "../text/clean-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { maxTokens } from "../tool-kit/params.ts";

export const getOrganizations = defineTool({
  name: "threatstack_get_organizations",
  toolset: "legacy",
  operation: listOrganizations,
  versions: [1],
  title: "List organizations",
  description:
    "Lists the organizations that the key serves, with the role in each. Use it to learn what the key may see. Then threatstack_get_organization_users.",
  input: z.strictObject({ max_tokens: maxTokens }),

  async run(_input, context) {
    const { api, signal, clean } = context;
    const { organizations } = await api.call(listOrganizations, {}, { signal });
    return fieldsAnswer({
      head:
        organizations.length === 1
          ? cleanText`1 organization`
          : cleanText`${organizations.length} organizations`,
      fields: organizations.map(({ id, name, role }) =>
        field(clean(id), joinClean([clean(name), clean(role)], ", role ") || cleanText`no name`),
      ),
      meta: { total: organizations.length, shown: organizations.length },
      next: cleanText`next: threatstack_get_organization_users organization_id=ID`,
    });
  },
});
