import type { McpServer } from "@modelcontextprotocol/server";
import { serveStdio as serve } from "@modelcontextprotocol/server/stdio";
import type { Logger } from "../logger.ts";

export interface StdioOptions {
  readonly createServer: () => McpServer;
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<void>;
  readonly logger: Logger;
}

/** Serves one client over stdin and stdout, whichever protocol era it opens with; resolves when the client is gone. */
export async function serveStdio({ createServer, stopped, logger }: StdioOptions): Promise<void> {
  const handle = serve(createServer, { onerror: (error) => logger.warn({ err: error }, "stdio") });
  const gone = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    process.stdin.once("close", resolve);
  });
  await Promise.race([gone, stopped]);
  await handle.close();
}
