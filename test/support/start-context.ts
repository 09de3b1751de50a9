import { onTestFinished } from "vitest";
import { type CachedClient, createCachedClient } from "../../src/api/cached-client.ts";
import { createApi } from "../../src/api/create-api.ts";
import type { ResourceContext } from "../../src/resources/define-resource.ts";
import { createSimulator, type SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import { createClean } from "../../src/text/clean.ts";
import { NOW } from "./make-tenant.ts";

export interface StartedContext {
  readonly context: ResourceContext;
  readonly api: CachedClient;
  /** Requests that reached the embedded API. */
  readonly requests: () => number;
}

const clock = () => NOW;

/** What resources and completions are given, over the real client over the embedded API; the clock stands at `NOW`. */
export async function startContext(options: SimulatorOptions): Promise<StartedContext> {
  const simulator = await createSimulator({ clock, ...options });
  const client = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    version: "0.0.0",
    now: clock,
  });
  onTestFinished(async () => {
    await client.close();
    await simulator.close();
  });
  const api = createCachedClient({ client: client.client, now: clock });
  const context = {
    api,
    clean: createClean({ redact: true }),
    now: () => new Date(NOW),
    maxTokens: 2000,
    banner: "",
    signal: new AbortController().signal,
  };
  return { context, api, requests: () => simulator.requests() };
}
