import type { Upstream } from "../config/read-config.ts";
import type { Credentials } from "../config/read-credentials.ts";
import type { Logger } from "../logger.ts";
import { openTenant } from "./open-tenant.ts";

export interface OpenUpstream {
  readonly baseUrl: URL;
  readonly credentials: Credentials;
  /** Said at the head of every result; empty for a live API. */
  readonly banner: string;
  close(): Promise<void>;
}

/** A live API needs nothing; `--demo` and `--data` start the embedded one in this process. */
export async function openUpstream(upstream: Upstream, logger: Logger): Promise<OpenUpstream> {
  if (upstream.kind === "live") return { ...upstream, banner: "", close: async () => {} };
  const { createSimulator } = await import("../simulator/create-simulator.ts");
  const { tenant, banner } = await openTenant(upstream, logger);
  const simulator = await createSimulator({ tenant, logger });
  return {
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    banner,
    close: () => simulator.close(),
  };
}
