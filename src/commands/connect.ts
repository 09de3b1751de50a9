import type { CachedClient } from "../api/cached-client.ts";
import type { Api } from "../api/create-api.ts";
import { type Organizations, createOrganizations } from "../api/create-organizations.ts";
import type { Config } from "../config/read-config.ts";
import type { Logger } from "../logger.ts";
import { packageVersion } from "../version.ts";
import { type OpenUpstream, openUpstream } from "./open-upstream.ts";

export interface Connection {
  readonly organizations: Organizations;
  /** Of the first organization, as is the state. */
  readonly api: CachedClient;
  /** Clock offset and rate budget as the answers told them. */
  readonly state: Api["connection"];
  readonly upstream: OpenUpstream;
  close(): Promise<void>;
}

/** From the configuration to clients that can be called: the upstream, one pool, a cache and a budget each. */
export async function connect(config: Config, logger: Logger): Promise<Connection> {
  if (config.upstream === undefined) throw new Error(`"${config.command}" has no upstream`);
  const upstream = await openUpstream(config.upstream, logger);
  const organizations = createOrganizations({
    ...upstream.credentials,
    apiVersion: upstream.apiVersion,
    baseUrl: upstream.baseUrl,
    version: packageVersion(),
    now: upstream.clock,
    timeoutMs: config.timeoutMs,
    ratePerMinute: upstream.isLimited && config.ratePerMinute,
    refuse: upstream.refuse,
    environment: config.environment,
    logger,
  });
  const [first] = organizations.all;
  // What was answered before files were read is no longer so.
  upstream.dataFolder?.onChange(() => first.api.forgetBefore(upstream.clock() + 1));
  return {
    organizations,
    api: first.api,
    state: first.connection,
    upstream,
    async close() {
      await organizations.close();
      await upstream.close();
    },
  };
}
