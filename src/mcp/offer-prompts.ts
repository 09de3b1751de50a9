import type { GetPromptResult, ListPromptsResult, McpServer } from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Prompt } from "../prompts/define-prompt.ts";
import { type WholeText, wholeText } from "../text/answer-text.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { Clean } from "../text/clean.ts";
import { toProtocolError } from "./protocol-error.ts";

export interface PromptOffer {
  readonly prompts: readonly Prompt[];
  readonly context: { readonly clean: Clean; readonly now: () => Date };
  /** That every call has to name, where there are several. */
  readonly organization?: string | undefined;
  readonly logger: Logger;
}

/** Makes the function that gives a server its prompts. */
export function createPromptOffer(offer: PromptOffer): (server: McpServer) => void {
  const { prompts, context, organization, logger } = offer;
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
        const task = prompt.render(params.arguments ?? {}, context.now());
        const text = organization === undefined ? task : naming(task, context.clean(organization));
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

function naming(task: WholeText, organization: CleanText): WholeText {
  return wholeText`${task}\n\nSeveral organizations are served here; this is about one of them: give organization="${organization}" in every call.`;
}

export function findPrompt(prompts: readonly Prompt[], name: string): Prompt {
  const prompt = prompts.find((candidate) => candidate.name === name);
  if (prompt) return prompt;
  throw new ThreatStackError("invalid_argument", "there is no such prompt", {
    hint: `Prompts: ${prompts.map((known) => known.name).join(", ")}.`,
  });
}
