import { setTimeout as delay } from "node:timers/promises";
import { createSimulator, type Simulator } from "../../src/simulator/create-simulator.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { NOW } from "../support/make-tenant.ts";
import { tenant } from "../tools/contract/tenant.ts";

/** One after the other, each for as long as the API runs without being stopped. */
const FAULTS = [
  "",
  "500@0.2,slow=300@0.2",
  "drop@0.2,429@0.1",
  "truncate@0.1,truncate=chunked@0.1",
  "503@0.9",
  "",
  "slow=1500@0.3,404@0.05",
] as const;
const RUNS_MS = 15_000;
const DOWN_MS = 1500;

export interface RestartingUpstream {
  readonly environment: Readonly<Record<string, string>>;
  restarts(): number;
  requests(): number;
  close(): Promise<void>;
}

/** The embedded API on one port, stopped and started again with other faults until it is closed. */
export async function startRestartingUpstream(port: number): Promise<RestartingUpstream> {
  let restarts = 0;
  let requests = 0;
  let running: Simulator | undefined = await start(port, restarts);
  const { credentials, url } = running;
  const closing = new AbortController();

  async function goOn(): Promise<void> {
    const { signal } = closing;
    while (!signal.aborted) {
      await delay(RUNS_MS, undefined, { signal }).catch(() => {});
      requests += running?.requests() ?? 0;
      await running?.close();
      running = undefined;
      if (signal.aborted) return;
      await delay(DOWN_MS, undefined, { signal }).catch(() => {});
      restarts += 1;
      running = await start(port, restarts);
    }
  }

  const going = goOn();
  return {
    environment: {
      THREATSTACK_BASE_URL: url,
      THREATSTACK_API_KEY: credentials.apiKey,
      THREATSTACK_USER_ID: credentials.userId,
      THREATSTACK_ORG_ID: credentials.organizationId,
      THREATSTACK_TIMEOUT: "10",
      THREATSTACK_MCP_RATE_PER_MINUTE: "100000",
    },
    restarts: () => restarts,
    requests: () => requests + (running?.requests() ?? 0),
    async close() {
      closing.abort();
      await going;
      await running?.close();
    },
  };
}

async function start(port: number, turn: number): Promise<Simulator> {
  const faults = parseFaults(FAULTS[turn % FAULTS.length] ?? "");
  return createSimulator({
    tenant,
    port,
    faults,
    clock: () => NOW,
    signingClock: Date.now,
    seed: turn + 1,
    rateLimit: false,
  });
}
