import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import type { PresentedAnswer } from "../answers/answer.ts";
import { presentError } from "../answers/present-error.ts";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Resource } from "../resources/define-resource.ts";
import { findResource } from "../resources/find-resource.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import { countRequests } from "../tool-selection/count-requests.ts";
import type { ToolContext } from "../tool-kit/tool-context.ts";
import { recordCall } from "./call-record.ts";
import { contextOf, inTime } from "./request-context.ts";
import { toToolResult } from "./tool-result.ts";
import { toToolSchema } from "./tool-schema.ts";

export interface ToolOffer {
  readonly tools: readonly Tool[];
  /** That answers may link. */
  readonly resources: readonly Resource[];
  readonly context: Omit<ToolContext, "signal">;
  readonly logger: Logger;
}

/** Reading only, and about a world whose words nobody here vouches for. */
const ANNOTATIONS = { readOnlyHint: true, openWorldHint: true };

/** Makes the function that gives a server its tools. */
export function createToolOffer(offer: ToolOffer): (server: McpServer) => void {
  const { tools, resources, context, logger } = offer;
  const listed = tools.map((tool) => ({ tool, inputSchema: toToolSchema(tool.input) }));
  const isOffered = (uri: string): boolean => names(resources, uri);

  return function offerTools(server) {
    for (const { tool, inputSchema } of listed) {
      const { title, description } = tool;
      server.registerTool(
        tool.name,
        { title, description, inputSchema, annotations: ANNOTATIONS },
        async (input, request): Promise<CallToolResult> => {
          const protocolVersion = server.server.getNegotiatedProtocolVersion();
          const began = performance.now();
          const counted = countRequests(contextOf(context, request));
          const answer = await answerOf(input, { tool, context: counted.context, logger });
          const milliseconds = performance.now() - began;
          const requests = counted.count();
          recordCall(logger, { tool: tool.name, input, answer, milliseconds, requests });
          const clientName = server.server.getClientVersion()?.name;
          return toToolResult(answer, { isOffered, protocolVersion, clientName });
        },
      );
    }
  };
}

/** Whatever happens, the call is answered: a fault of this program is logged whole and told as what it is. */
async function answerOf(
  input: unknown,
  { tool, context, logger }: { tool: Tool; context: ToolContext; logger: Logger },
): Promise<PresentedAnswer> {
  try {
    return await inTime(context, () => tool.run(input, context));
  } catch (error) {
    const { banner, clean, drawTag, maxTokens: tokens } = context;
    const options = { banner, clean, drawTag, tokens };
    if (error instanceof ThreatStackError) return presentError(error, options);
    logger.error({ err: error, tool: tool.name }, "unexpected error in a tool");
    return presentError(INTERNAL, options);
  }
}

const INTERNAL = new ThreatStackError("internal", "this server failed", {
  hint: "Asking again the same way will not help; its log on stderr says what went wrong.",
});

function names(resources: readonly Resource[], uri: string): boolean {
  try {
    findResource(resources, uri);
    return true;
  } catch {
    return false;
  }
}
