import type { GetPromptResult, ListPromptsResult, McpServer } from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Prompt } from "../prompts/define-prompt.ts";
import type { Clean } from "../text/clean.ts";
import { toProtocolError } from "./protocol-error.ts";

export interface PromptOffer {
  readonly prompts: readonly Prompt[];
  readonly context: { readonly clean: Clean; readonly now: () => Date };
  readonly logger: Logger;
}

/** Makes the function that gives a server its prompts. */
export function createPromptOffer(offer: PromptOffer): (server: McpServer) => void {
  const { prompts, context, logger } = offer;
  const listed: ListPromptsResult = {
    prompts: prompts.map(({ name, title, description, arguments: given }) => ({
      name,
      title,
      description,
      arguments: given.map((argument) => ({
        name: argument.name,
        title: argument.title,
        description: argument.description,
        required: argument.required,
      })),
    })),
    ttlMs: 3_600_000,
    cacheScope: "public",
  };

  return function offerPrompts({ server }) {
    server.setRequestHandler("prompts/list", () => listed);
    server.setRequestHandler("prompts/get", ({ params }): GetPromptResult => {
      try {
        const prompt = findPrompt(prompts, params.name);
        const text = prompt.render(params.arguments ?? {}, context.now());
        return {
          description: prompt.description,
          messages: [{ role: "user", content: { type: "text", text } }],
        };
      } catch (error) {
        throw toProtocolError(error, { clean: context.clean, logger });
      }
    });
  };
}

export function findPrompt(prompts: readonly Prompt[], name: string): Prompt {
  const prompt = prompts.find((candidate) => candidate.name === name);
  if (prompt) return prompt;
  throw new ThreatStackError("invalid_argument", "there is no such prompt", {
    hint: `Prompts: ${prompts.map((known) => known.name).join(", ")}.`,
  });
}
