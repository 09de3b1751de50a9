import { z } from "zod";
import { presentError } from "../answers/present-error.ts";
import type { Organizations } from "../api/create-organizations.ts";
import { ThreatStackError } from "../errors.ts";
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
      const { banner, clean, maxTokens: tokens } = context;
      try {
        const { organization: named, ...rest } = parseArguments(naming, input);
        const { api, id, name } = organizations.find(named);
        const ofOrganization = {
          ...context,
          api,
          organization: id,
          banner: `${banner}[${name ?? id}] `,
        };
        const answer = await tool.run(rest, ofOrganization);
        // A link names no organization: it is read in the first.
        return api === first.api ? answer : { ...answer, links: [] };
      } catch (error) {
        if (!(error instanceof ThreatStackError)) throw error;
        return presentError(error, { banner, clean, tokens });
      }
    },
  }));
}
