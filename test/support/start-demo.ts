import { onTestFinished } from "vitest";
import type { z } from "zod";
import type { ApiClient } from "../../src/api/client.ts";
import { createApi } from "../../src/api/create-api.ts";
import type { Operation } from "../../src/api/define-operation.ts";
import { createV1Api } from "../../src/api/version-1/create-v1-api.ts";
import { type SimulatorOptions, createSimulator } from "../../src/simulator/create-simulator.ts";
import { generateTenant } from "../../src/demo-tenant/generate-tenant.ts";
import { NOW } from "./make-tenant.ts";

export interface StartedDemo {
  readonly v2: ApiClient;
  readonly v1: ApiClient;
  readonly organizationId: string;
  /** That reached the embedded API. */
  readonly requests: () => number;
}

const clock = () => NOW;

/** The embedded API with the tenant of the demo, or another, and a client of each version without a budget. */
export async function startDemo(options: Partial<SimulatorOptions> = {}): Promise<StartedDemo> {
  const tenant = options.tenant ?? generateTenant({ seed: 1, now: NOW });
  const simulator = await createSimulator({ rateLimit: false, ...options, tenant, clock });
  const { credentials } = simulator;
  const shared = { version: "0.0.0", now: clock, ratePerMinute: false, timeoutMs: 30_000 } as const;
  const v2 = createApi({ baseUrl: new URL(simulator.url), credentials, ...shared });
  const v1 = createV1Api({
    baseUrl: new URL(simulator.urlV1),
    apiKey: credentials.apiKey,
    ...shared,
  });
  onTestFinished(async () => {
    await Promise.all([v1.close(), v2.close()]);
    await simulator.close();
  });
  return {
    v2: v2.client,
    v1: v1.client,
    organizationId: credentials.organizationId,
    requests: () => simulator.requests(),
  };
}

export type Row = Readonly<Record<string, unknown>>;

/** The rows of all pages of a list, whatever they are called. */
export async function allRows(
  api: ApiClient,
  operation: Operation<z.ZodType<object, object>>,
  input: object,
): Promise<{ readonly rows: readonly Row[]; readonly pages: number }> {
  const rows: Row[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    const page = (await api.call(operation, { ...input, ...(token && { token }) })) as Row;
    rows.push(...((Object.values(page).find(Array.isArray) ?? []) as Row[]));
    token = (page["token"] as string | null | undefined) || undefined;
    pages += 1;
  } while (token !== undefined);
  return { rows, pages };
}
