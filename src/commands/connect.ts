import { type CachedClient, createCachedClient } from "../api/cached-client.ts";
import { type Api, createApi } from "../api/create-api.ts";
import type { Config } from "../config/read-config.ts";
import type { Logger } from "../logger.ts";
import { packageVersion } from "../version.ts";
import { type OpenUpstream, openUpstream } from "./open-upstream.ts";

export interface Connection {
  readonly api: CachedClient;
  /** Clock offset and rate budget as the answers told them. */
  readonly state: Api["connection"];
  readonly upstream: OpenUpstream;
  close(): Promise<void>;
}

/** From the configuration to a client that can be called: the upstream, one pool, one cache. */
export async function connect(config: Config, logger: Logger): Promise<Connection> {
  if (config.upstream === undefined) throw new Error(`"${config.command}" has no upstream`);
  const upstream = await openUpstream(config.upstream, logger);
  const api = createApi({
    baseUrl: upstream.baseUrl,
    credentials: upstream.credentials,
    version: packageVersion(),
    timeoutMs: config.timeoutMs,
    environment: config.environment,
    logger,
  });
  return {
    api: createCachedClient({ client: api.client }),
    state: api.connection,
    upstream,
    async close() {
      await api.close();
      await upstream.close();
    },
  };
}
