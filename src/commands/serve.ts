import type { Config } from "../config/read-config.ts";
import { createLogger, type Logger } from "../logger.ts";
import { createServerFactory } from "../mcp/create-server-factory.ts";
import type { HttpOptions } from "../mcp/http/serve-http.ts";
import { serveStdio } from "../mcp/serve-stdio.ts";
import { createSubscriptions } from "../mcp/subscriptions.ts";
import { prompts } from "../prompts/catalogue.ts";
import { resources } from "../resources/catalogue.ts";
import { offeredResources } from "../resources/offered-resources.ts";
import { createScanEngine } from "../search/scan-engine.ts";
import { createClean } from "../text/clean.ts";
import { createExports } from "../tool-kit/exports.ts";
import type { ToolContext } from "../tool-kit/tool-context.ts";
import { acrossOrganizations } from "../tool-selection/across-organizations.ts";
import { tools } from "../tools/catalogue.ts";
import { endingPreparation, prepareDigest } from "../warm-up/prepare-digest.ts";
import { selectFace } from "../tool-selection/select-face.ts";
import { packageVersion } from "../version.ts";
import { createWatch, type Watch } from "../watch/create-watch.ts";
import { connect, type Connection } from "./connect.ts";
import { stopSignal } from "./stop-signal.ts";
import { noWrites, writeServices } from "./writing.ts";

/** By then a client that started the server has greeted it, and has asked for no events yet. */
const PREPARE_AFTER_MS = 250;

/** Serves MCP until the client is gone or the process is told to stop; the exit code is 0. */
export async function serve(config: Config): Promise<number> {
  const stopped = stopSignal();
  const logger = createLogger({ level: config.logLevel });
  const apiVersion = config.upstream?.apiVersion ?? 2;
  const preparing = new AbortController();
  const face = selectFace(endingPreparation(tools, preparing), {
    ...config.face,
    apiVersion,
    allowWrites: config.writes.isAllowed && config.folder === undefined,
  });
  const connection = await connect(config, logger);
  const watch = watchOf(connection, config, logger);
  const subscriptions = createSubscriptions({
    resources: offeredResources(resources, face),
    watch,
  });
  const [home, ...others] = connection.organizations.all;
  const createServer = createServerFactory({
    tools: acrossOrganizations(face, connection.organizations),
    resources,
    prompts,
    subscriptions,
    organization: others.length > 0 ? (home.name ?? home.id) : undefined,
    context: {
      ...contextOf(connection, config),
      ...offeredBy(connection),
      writes: writeServices({ config, watch, home: home.id, connection, logger }),
    },
    confirmMode: config.writes.confirm,
    noWrites: noWrites(config, apiVersion),
    version: packageVersion(),
    logger,
  });
  const notPrepared = (error: unknown): void => logger.warn({ err: error }, "not prepared");
  const quiet = setTimeout(() => {
    prepareDigest(preparing.signal).catch(notPrepared);
  }, PREPARE_AFTER_MS);
  try {
    if (config.httpHost === undefined)
      await serveStdio({ createServer, subscriptions, stopped, logger });
    else {
      const { httpHost: host, port } = config;
      await serveUntil(stopped, { createServer, subscriptions, host, port, logger });
    }
  } finally {
    clearTimeout(quiet);
    preparing.abort();
    watch.close();
    await connection.close();
  }
  return 0;
}

function watchOf(connection: Connection, config: Config, logger: Logger): Watch {
  return createWatch({
    api: connection.api.fresh,
    apiVersion: config.upstream?.apiVersion ?? 2,
    forgetBefore: (at) => connection.api.forgetBefore(at),
    limit: () => Math.min(config.ratePerMinute, connection.state.rate?.limit ?? Infinity),
    intervalMs: config.pollMs,
    now: connection.upstream.clock,
    logger,
  });
}

/** What every call is given. */
function contextOf({ api, upstream, organizations }: Connection, config: Config) {
  return {
    api,
    clean: createClean({ redact: config.redact }),
    now: () => new Date(upstream.clock()),
    maxTokens: config.maxTokens,
    timeoutMs: config.timeoutMs,
    tokenProfile: config.tokenProfile,
    banner: upstream.banner,
    intake: upstream.dataFolder?.report,
    organization: organizations.all[0].id,
  };
}

/** Files are searched as they are; an API is asked alert by alert. */
function offeredBy({
  upstream: { dataFolder },
}: Connection): Pick<ToolContext, "search" | "exports"> {
  return { search: dataFolder && createScanEngine(dataFolder.events), exports: createExports() };
}

async function serveUntil(stopped: Promise<void>, options: HttpOptions): Promise<void> {
  const { serveHttp } = await import("../mcp/http/serve-http.ts");
  const serving = await serveHttp(options);
  await stopped;
  await serving.close();
}
