import { z } from "zod";
import { listOrganizations } from "../api/version-1/operations/organizations.ts";
import { renderRecord } from "../summaries/render-record.ts";
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

  async run({ max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const { organizations } = await api.call(listOrganizations, {}, { signal });
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}${organizations.length} organizations`,
        fields: organizations.map(({ id, name, role }): [string, string] => [
          clean(id),
          [clean(name), clean(role)].filter(Boolean).join(", role ") || "no name",
        ]),
        next: "next: threatstack_get_organization_users organization_id=ID",
      },
      max_tokens ?? context.maxTokens,
    );
    return { text, core: { total, shown, truncated: shown < total } };
  },
});
