import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Sleep } from "./allowance.ts";
import type { Latch } from "./latch.ts";

export interface PollerOptions {
  /** For logs. */
  readonly name: string;
  readonly look: () => Promise<void>;
  /** Ends the poller, and the look that is under way. */
  readonly stopping: AbortController;
  /** Opened by whoever finds that there is something to compare with; else by the first failure, or when it takes too long. */
  readonly ready: Latch;
  /** From the beginning of a look to that of the next. */
  readonly intervalMs: () => number;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

export interface Poller {
  /** Resolves when changes from now on will be told. */
  readonly ready: Promise<void>;
  stop(): void;
}

/** A client waits no longer than this for its subscription to stand. */
const READY_MS = 2000;
const MAX_WAIT_MS = 15 * 60_000;
/** After a 429 that outlived the client's own waiting, the budget needs a whole window. */
const RATE_WINDOW_MS = 60_000;

/** Looks again and again until it is stopped; after failures it waits longer each time. */
export function startPoller(options: PollerOptions): Poller {
  const { name, look, stopping, ready, intervalMs, now, sleep, logger } = options;
  const { signal } = stopping;
  const open = (): void => ready.open();
  sleep(READY_MS, signal).then(open, open);

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      const begunAt = now();
      try {
        await look();
        failures = 0;
        await sleep(Math.max(0, begunAt + intervalMs() - now()), signal);
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        const waitMs = backoffMs(error, failures, intervalMs());
        logger.warn({ err: error, watch: name, failures, waitMs }, "could not look for changes");
        ready.open();
        await sleep(waitMs, signal);
      }
    }
  }

  run().catch((error: unknown) => {
    if (!signal.aborted) logger.error({ err: error, watch: name }, "the watch has ended");
  });
  return { ready: ready.opened, stop: () => stopping.abort() };
}

/** How long to wait after so many failures on end. */
export function backoffMs(error: unknown, failures: number, intervalMs: number): number {
  const limited = error instanceof ThreatStackError && error.code === "rate_limited";
  const waitMs = intervalMs * 2 ** Math.min(failures, 10);
  return Math.min(MAX_WAIT_MS, Math.max(waitMs, limited ? RATE_WINDOW_MS : 0));
}
