import { registerApiKey } from "../config/own-credentials.ts";
import type { Upstream } from "../config/read-config.ts";
import type { ApiVersion, Credentials } from "../config/read-credentials.ts";
import type { DataFolder } from "../data-folder/open-data-folder.ts";
import type { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { openTenant } from "./open-tenant.ts";

export interface OpenUpstream {
  readonly baseUrl: URL;
  readonly apiVersion: ApiVersion;
  readonly credentials: Credentials;
  /** Whether the API allows an organization so many requests a minute; a data folder has no such limit. */
  readonly isLimited: boolean;
  /** Why the API cannot be asked at all. */
  readonly refuse?: ThreatStackError;
  /** Said at the head of every result; empty for a live API. */
  readonly banner: string;
  /** The time by which the API dates its records, epoch milliseconds; also that of its signatures. */
  readonly clock: () => number;
  /** Where the answers are made of files. */
  readonly dataFolder?: DataFolder | undefined;
  close(): Promise<void>;
}

/** A live API needs nothing; `--demo` and `--data` start the embedded one in this process. */
export async function openUpstream(upstream: Upstream, logger: Logger): Promise<OpenUpstream> {
  if (upstream.kind === "live") {
    registerApiKey(upstream.credentials.apiKey);
    return { ...upstream, isLimited: true, banner: "", clock: Date.now, close: async () => {} };
  }
  const { apiVersion } = upstream;
  const { createSimulator } = await import("../simulator/create-simulator.ts");
  const { tenant, banner, clock, dataFolder } = await openTenant(upstream, logger);
  const simulator = await createSimulator({ tenant, clock, logger });
  const { userId, apiKey, organizationId } = simulator.credentials;
  registerApiKey(apiKey);
  return {
    baseUrl: new URL(apiVersion === 1 ? simulator.urlV1 : simulator.url),
    apiVersion,
    credentials: { userId, apiKey, organizations: [{ id: organizationId }] },
    isLimited: tenant.live,
    banner,
    clock,
    dataFolder,
    async close() {
      await dataFolder?.close();
      await simulator.close();
    },
  };
}
