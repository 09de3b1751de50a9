import { z } from "zod";
import type { Organizations } from "../api/create-organizations.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import { word } from "../tool-kit/params.ts";
import { parseArguments } from "../tool-kit/parse-arguments.ts";

/**
 * Where one key serves several organizations every tool takes `organization`, and every answer
 * names it. With one organization nothing changes: an argument that has one value is no argument.
 */
export function acrossOrganizations(
  tools: readonly Tool[],
  organizations: Organizations,
): readonly Tool[] {
  const [first, ...others] = organizations.all;
  if (others.length === 0) return tools;
  const names = organizations.all.map(({ id, name }) => name ?? id);
  const organization = word.describe(`One of ${names.join(", ")}.`);
  const naming = z.looseObject({ organization: organization.optional() });
  return tools.map((tool) => ({
    ...tool,
    input: tool.input.extend({ organization }),
    async run(input, context) {
      const { organization: named, ...rest } = parseArguments(naming, input);
      const { api, id, name } = organizations.find(named);
      const banner = `${context.banner}[${name ?? id}] `;
      const answer = await tool.run(rest, { ...context, api, banner });
      // A link names no organization: it is read in the first.
      return api === first.api ? answer : { ...answer, links: [] };
    },
  }));
}
