import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import type { Logger } from "../logger.ts";
import type { Resource } from "../resources/define-resource.ts";
import { findResource } from "../resources/find-resource.ts";
import type { Tool, ToolContext } from "../tool-kit/define-tool.ts";
import { toErrorResult } from "./error-result.ts";
import { contextOf } from "./request-context.ts";
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
          try {
            return toToolResult(await tool.run(input, contextOf(context, request)), isOffered);
          } catch (error) {
            return toErrorResult(error, { clean: context.clean, logger });
          }
        },
      );
    }
  };
}

function names(resources: readonly Resource[], uri: string): boolean {
  try {
    findResource(resources, uri);
    return true;
  } catch {
    return false;
  }
}
