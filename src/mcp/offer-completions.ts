import type { CompleteResult, McpServer } from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Prompt } from "../prompts/define-prompt.ts";
import { createAskOnce } from "../resources/ask-once.ts";
import type { Complete } from "../resources/complete.ts";
import type { Resource, ResourceContext } from "../resources/define-resource.ts";
import { findPrompt } from "./offer-prompts.ts";
import { inTime } from "./request-context.ts";
import { toProtocolError } from "./protocol-error.ts";

export interface CompletionOffer {
  readonly resources: readonly Resource[];
  readonly prompts: readonly Prompt[];
  readonly context: Omit<ResourceContext, "signal">;
  readonly logger: Logger;
}

/** The protocol allows no more. */
const MAX_VALUES = 100;
const MAX_TYPED_CHARS = 200;

/** Makes the function that lets a server complete the arguments of prompts and the variables of templates. */
export function createCompletionOffer(offer: CompletionOffer): (server: McpServer) => void {
  const { context, logger } = offer;

  return function offerCompletions({ server }) {
    server.setRequestHandler(
      "completion/complete",
      async ({ params }, { mcpReq }): Promise<CompleteResult> => {
        const { ref, argument } = params;
        try {
          const complete =
            ref.type === "ref/prompt"
              ? ofPrompt(offer.prompts, ref.name, argument.name)
              : ofTemplate(offer.resources, ref.uri, argument.name);
          const typed = {
            value: argument.value.slice(0, MAX_TYPED_CHARS),
            given: params.context?.arguments ?? {},
            ask: createAskOnce({ api: context.api, signal: mcpReq.signal }),
            now: context.now(),
          };
          const found = await inTime(context, () => complete(typed));
          const values = found.slice(0, MAX_VALUES);
          return {
            completion: { values, total: found.length, hasMore: found.length > values.length },
          };
        } catch (error) {
          throw toProtocolError(error, { clean: context.clean, logger });
        }
      },
    );
  };
}

function ofPrompt(prompts: readonly Prompt[], name: string, argument: string): Complete {
  const { arguments: known } = findPrompt(prompts, name);
  return known.find((candidate) => candidate.name === argument)?.complete ?? none;
}

function ofTemplate(resources: readonly Resource[], template: string, variable: string): Complete {
  const resource = resources.find((candidate) => candidate.template === template);
  if (resource) return resource.complete?.[variable] ?? none;
  throw new ThreatStackError("invalid_argument", "there is no such resource template", {
    hint: `Templates: ${resources.map((known) => known.template).join(", ")}.`,
  });
}

const none: Complete = async () => [];
