import type { OfferedTool } from "./dialect.ts";

/** Clients put the server's name before a tool's. */
export function findTool(tools: readonly OfferedTool[], name: string): OfferedTool | undefined {
  return tools.find((tool) => tool.name.endsWith(name));
}
