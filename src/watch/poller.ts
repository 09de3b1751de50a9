import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Sleep } from "./allowance.ts";
import { type Change, diff } from "./diff.ts";
import { createLatch } from "./latch.ts";
import type { Snapshot } from "./snapshot.ts";

export interface PollerOptions {
  /** For logs. */
  readonly name: string;
  readonly take: (signal: AbortSignal) => Promise<Snapshot>;
  /** Undefined changes mean that nobody knows: there was no look to compare with when the watch began. */
  readonly onChanges: (changes: readonly Change[] | undefined, askedAt: number) => void;
  readonly intervalMs: number;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

export interface Poller {
  /** Resolves when there is a first look to compare with, or when it takes too long. */
  readonly ready: Promise<void>;
  stop(): void;
}

/** A client waits no longer than this for its subscription to stand. */
const READY_MS = 2000;
const MAX_WAIT_MS = 15 * 60_000;
/** After a 429 that outlived the client's own waiting, the budget needs a whole window. */
const RATE_WINDOW_MS = 60_000;

/**
 * Looks again and again until it is stopped. A look that fails is dropped whole and the one before
 * stays, so that the next good one is compared with it: nothing is lost, nothing told twice.
 */
export function startPoller(options: PollerOptions): Poller {
  const { name, take, onChanges, intervalMs, now, sleep, logger } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const ready = createLatch();
  const open = (): void => ready.open();
  sleep(READY_MS, signal).then(open, open);

  function tell(before: Snapshot | undefined, after: Snapshot, askedAt: number): void {
    if (before === undefined) {
      if (ready.isOpen()) onChanges(undefined, askedAt);
      return ready.open();
    }
    const changes = diff(before, after);
    if (changes.length > 0) onChanges(changes, askedAt);
  }

  async function run(): Promise<void> {
    let before: Snapshot | undefined;
    let failures = 0;
    while (!signal.aborted) {
      const askedAt = now();
      try {
        const after = await take(signal);
        failures = 0;
        tell(before, after, askedAt);
        before = after;
        await sleep(Math.max(0, askedAt + intervalMs - now()), signal);
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        const waitMs = backoffMs(error, failures, intervalMs);
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

function backoffMs(error: unknown, failures: number, intervalMs: number): number {
  const limited = error instanceof ThreatStackError && error.code === "rate_limited";
  const waitMs = intervalMs * 2 ** Math.min(failures, 10);
  return Math.min(MAX_WAIT_MS, Math.max(waitMs, limited ? RATE_WINDOW_MS : 0));
}
