import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import type { Logger } from "../logger.ts";
import type { Tool, ToolContext } from "../tools/define-tool.ts";
import { toErrorResult } from "./error-result.ts";
import { instructionsFor } from "./instructions.ts";
import { toToolSchema } from "./tool-schema.ts";

export interface ServerFactoryOptions {
  readonly tools: readonly Tool[];
  readonly context: Omit<ToolContext, "signal">;
  readonly version: string;
  readonly logger: Logger;
}

/** Reading only, and about a world whose words nobody here vouches for. */
const ANNOTATIONS = { readOnlyHint: true, openWorldHint: true };

/** The SDK asks for a server per connection (stdio) or per request (HTTP); all that can be shared is made once. */
export function createServerFactory(options: ServerFactoryOptions): () => McpServer {
  const { tools, context, version } = options;
  const title = `Threat Stack ${context.banner}`.trim();
  const instructions = instructionsFor(context.banner);
  const listed = tools.map((tool) => ({ tool, inputSchema: toToolSchema(tool.input) }));
  return function createServer() {
    const server = new McpServer({ name: "threatstack", version, title }, { instructions });
    for (const { tool, inputSchema } of listed) {
      server.registerTool(
        tool.name,
        {
          title: tool.title,
          description: tool.description,
          inputSchema,
          annotations: ANNOTATIONS,
        },
        async (input, { mcpReq }): Promise<CallToolResult> => {
          try {
            const { text, core } = await tool.run(input, { ...context, signal: mcpReq.signal });
            return { content: [{ type: "text", text }], structuredContent: { ...core } };
          } catch (error) {
            return toErrorResult(error, { clean: context.clean, logger: options.logger });
          }
        },
      );
    }
    return server;
  };
}
