import type { Config } from "../config/read-config.ts";
import { createLogger } from "../logger.ts";
import { createServerFactory } from "../mcp/create-server-factory.ts";
import type { HttpOptions } from "../mcp/http/serve-http.ts";
import { serveStdio } from "../mcp/serve-stdio.ts";
import { createClean } from "../text/clean.ts";
import { tools } from "../tools/catalogue.ts";
import { selectFace } from "../tools/select-face.ts";
import { packageVersion } from "../version.ts";
import { connect } from "./connect.ts";
import { stopSignal } from "./stop-signal.ts";

/** Serves MCP until the client is gone or the process is told to stop; the exit code is 0. */
export async function serve(config: Config): Promise<number> {
  const stopped = stopSignal();
  const logger = createLogger({ level: config.logLevel });
  const face = selectFace(tools, { ...config.face, apiVersion: 2 });
  const connection = await connect(config, logger);
  const createServer = createServerFactory({
    tools: face,
    context: {
      api: connection.api,
      clean: createClean({ redact: config.redact }),
      now: () => new Date(),
      maxTokens: config.maxTokens,
      banner: connection.upstream.banner,
    },
    version: packageVersion(),
    logger,
  });
  try {
    if (config.httpHost === undefined) await serveStdio({ createServer, stopped, logger });
    else
      await serveUntil(stopped, { createServer, host: config.httpHost, port: config.port, logger });
  } finally {
    await connection.close();
  }
  return 0;
}

async function serveUntil(stopped: Promise<void>, options: HttpOptions): Promise<void> {
  const { serveHttp } = await import("../mcp/http/serve-http.ts");
  const serving = await serveHttp(options);
  await stopped;
  await serving.close();
}
