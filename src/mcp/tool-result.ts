import type { CallToolResult } from "@modelcontextprotocol/server";
import type { ToolAnswer } from "../tool-kit/define-tool.ts";

/** The text first and whole; links after it, of those resources that this server offers. */
export function toToolResult(
  { text, core, links = [] }: ToolAnswer,
  isOffered: (uri: string) => boolean,
): CallToolResult {
  const offered = links.filter(({ uri }) => isOffered(uri));
  return {
    content: [
      { type: "text", text },
      ...offered.map(({ uri, name }) => ({ type: "resource_link" as const, uri, name })),
    ],
    structuredContent: { ...core },
  };
}
