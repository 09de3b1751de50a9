import { z } from "zod";
import type { Organization, Organizations } from "../api/create-organizations.ts";
import { presentError } from "../answers/present-error.ts";
import { ThreatStackError } from "../errors.ts";
import type { Tool } from "../tool-kit/define-tool.ts";

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
  const organization = z.string().describe(`One of ${names.join(", ")}.`);
  return tools.map((tool) => ({
    ...tool,
    input: tool.input.extend({ organization }),
    async run(input, context) {
      const { organization: word, ...rest }: Record<string, unknown> = { ...argumentsOf(input) };
      const found = findOrganization(organizations, word);
      if (found instanceof ThreatStackError) {
        const { banner, clean, maxTokens: tokens } = context;
        return presentError(found, { banner, clean, tokens });
      }
      const { api, id, name } = found;
      const banner = `${context.banner}[${name ?? id}] `;
      const answer = await tool.run(rest, { ...context, api, banner });
      // A link names no organization: it is read in the first.
      return api === first.api ? answer : { ...answer, links: [] };
    },
  }));
}

/** Anything that is no object is left for the tool to refuse. */
function argumentsOf(input: unknown): object {
  return typeof input === "object" && input !== null ? input : {};
}

function findOrganization(
  organizations: Organizations,
  word: unknown,
): Organization | ThreatStackError {
  try {
    if (word === undefined || word === null || word === "") return organizations.find(undefined);
    if (typeof word === "string") return organizations.find(word);
    throw new ThreatStackError("invalid_argument", "organization: write its name or id as text");
  } catch (error) {
    if (error instanceof ThreatStackError) return error;
    throw error;
  }
}
