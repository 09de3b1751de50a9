import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { DIGEST_TOKENS, LIST_INPUT, UNKNOWN_ID } from "./conversation.ts";
import type { ServerAddress } from "./client-program.ts";

export interface ListedTool {
  readonly name: string;
  readonly inputSchema: unknown;
}

/** What the server itself says, in words that stay the same from process to process. */
export interface Truth {
  readonly tools: readonly ListedTool[];
  /** Of the newest alert of severity 1. */
  readonly title: string;
  /** Of its digest: how many events. */
  readonly heading: string;
  /** The first thing the digest calls notable, without times and ids. */
  readonly notable: string;
  readonly connection: string;
  /** What to do about an id that no alert has. */
  readonly hint: string;
}

type Call = (tool: string, input: Record<string, unknown>) => Promise<string>;

/** Asks the server through the SDK's own client. */
export async function readTruth(server: ServerAddress): Promise<Truth> {
  const client = new Client({ name: "truth", version: "1.0.0" });
  await client.connect(
    server.transport === "http"
      ? new StreamableHTTPClientTransport(new URL(server.url))
      : new StdioClientTransport({ ...server, args: [...server.args] }),
  );
  const call: Call = async (name, input) => {
    const { content } = await client.callTool({ name, arguments: input });
    return content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  };
  try {
    const { tools } = await client.listTools();
    const { id, title } = await newestAlert(call);
    const digest = await call("threatstack_get_events", {
      alert_id: id,
      max_tokens: DIGEST_TOKENS,
    });
    const unknown = await call("threatstack_get_alert", { alert_id: UNKNOWN_ID });
    const connection = await call("threatstack_check_connection", {});
    return {
      tools,
      title,
      heading: required(digest, /\d[\d,]* events?\b/),
      notable: longestOf(required(digest, /(?<=^notable.*\n).+$/m)),
      connection: required(connection, /(?<=^(?:\[[^\]]+\] )?)[^[\n].+/),
      hint: required(unknown, /(?<=^next: ).+$/m),
    };
  } finally {
    await client.close();
  }
}

/** The first whose row shows its title as it is, and not quoted or cut. */
async function newestAlert(call: Call): Promise<{ id: string; title: string }> {
  const listed = await call("threatstack_get_alerts", LIST_INPUT);
  for (const [row, id = ""] of listed.matchAll(/^([0-9a-f]{8})\b.*$/gm)) {
    const title = required(
      await call("threatstack_get_alert", { alert_id: id }),
      /(?<=^title: ).+$/m,
    );
    if (row.includes(title)) return { id, title };
  }
  throw new Error(`no row of the list shows its title: ${listed}`);
}

/** The longest part of a line that has no time and no id in it, which change with the tenant's clock. */
function longestOf(line: string): string {
  const parts = line.split(/\b(?:[0-9a-f]{8}|\d\d:\d\d(?::\d\d)?|\d{4}-\d\d-\d\d)\b/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest)).trim();
}

function required(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[0];
  if (found === undefined)
    throw new Error(`the server's answer has no ${String(pattern)}: ${text}`);
  return found;
}
