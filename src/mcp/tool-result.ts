import type { CallToolResult } from "@modelcontextprotocol/server";
import type { PresentedAnswer } from "../answers/answer.ts";

/** Under which name programs find totals, ids and the cursor in a result's `_meta`. */
const META_KEY = "threatstack-mcp/answer";

/** The first revision of the protocol that knows links in results; older clients refuse the whole result. */
const LINKS_SINCE = "2025-06-18";

export interface ToolResultOptions {
  /** Whether this server offers the resource. */
  readonly isOffered: (uri: string) => boolean;
  /** Of the session, such as `2025-06-18`; undefined where there is none, which is a later era. */
  readonly protocolVersion: string | undefined;
  /** As the client calls itself. */
  readonly clientName: string | undefined;
}

/** Seen to fail on a whole result for the sake of a link in it. */
const CLIENTS_WITHOUT_LINKS = /langchain/i;

/**
 * The text, whole, and after it links to the resources that this server offers. No `structuredContent`:
 * several clients hand their model that and nothing else.
 */
export function toToolResult(
  { text, meta, links, error }: PresentedAnswer,
  { isOffered, protocolVersion = LINKS_SINCE, clientName = "" }: ToolResultOptions,
): CallToolResult {
  const takesLinks = protocolVersion >= LINKS_SINCE && !CLIENTS_WITHOUT_LINKS.test(clientName);
  const shown = takesLinks ? links.filter(({ uri }) => isOffered(uri)) : [];
  return {
    content: [
      { type: "text", text },
      ...shown.map(({ uri, name }) => ({ type: "resource_link" as const, uri, name })),
    ],
    ...(error ? { isError: true } : { _meta: { [META_KEY]: { ...meta } } }),
  };
}
