import type { McpRequestContext, McpServer } from "@modelcontextprotocol/server";
import { serveStdio as serve } from "@modelcontextprotocol/server/stdio";
import type { Logger } from "../logger.ts";
import type { CreateServer } from "./create-server-factory.ts";
import { followListens } from "./follow-listens.ts";
import { toSink } from "./offer-subscriptions.ts";
import { createStdioTransport } from "./stdio/stdio-transport.ts";
import type { Subscriptions } from "./subscriptions.ts";

export interface StdioOptions {
  readonly createServer: CreateServer;
  readonly subscriptions: Subscriptions;
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<void>;
  readonly logger: Logger;
}

/** Serves one client over stdin and stdout, whichever protocol era it opens with; resolves when the client is gone. */
export async function serveStdio(options: StdioOptions): Promise<void> {
  const { createServer, subscriptions, stopped, logger } = options;
  let serving: McpServer | undefined;
  const connection = subscriptions.connect({
    updated: (uri) => serving && toSink(serving.server, logger).updated(uri),
    listChanged: () => serving && toSink(serving.server, logger).listChanged(),
  });
  const create = (request: McpRequestContext): McpServer => {
    serving = createServer(request);
    return serving;
  };
  const transport = createStdioTransport({ input: process.stdin, output: process.stdout });
  const handle = serve(create, {
    transport: followListens(transport, connection),
    onerror: ({ message }) => logger.warn({ reason: message }, "stdio"),
  });
  await Promise.race([transport.closed, stopped]);
  connection.close();
  await handle.close();
}
