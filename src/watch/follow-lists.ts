import type { Logger } from "../logger.ts";
import type { Allowance, Sleep } from "./allowance.ts";
import type { Change } from "./known.ts";
import { createLatch } from "./latch.ts";
import { createListReader } from "./list-reader.ts";
import type { Ask, List, ListTopic } from "./lists.ts";
import { lookAtClosed, lookNewest } from "./look-newest.ts";
import { type Poller, startPoller } from "./poller.ts";
import { sweepList } from "./sweep-list.ts";

export interface FollowOptions {
  /** For logs. */
  readonly name: string;
  readonly ask: (signal: AbortSignal) => Ask;
  readonly allowance: Allowance;
  /** Undefined changes mean that nobody knows: there was nothing to compare with when the watch began. */
  readonly onChanges: (changes: readonly Change[] | undefined, askedAt: number) => void;
  readonly intervalMs: number;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

/** Records that came and went between two looks are looked for no more often than this. */
const CLOSED_INTERVAL_MS = 60_000;

/**
 * Follows lists of any length. Each look reads the newest part of them alone, a request or two; beside it, what the
 * budget leaves goes into reading all of them, from the newest record to the oldest, again and again.
 */
export function followLists(topic: ListTopic, options: FollowOptions): Poller {
  const { name, allowance, intervalMs, now, logger } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const ready = createLatch();
  const reader = createListReader({ ...options, topic, ask: options.ask(signal), signal });
  const unread = new Set([...topic.lists, ...(topic.closed ? [topic.closed] : [])]);
  let closedAt = Number.NEGATIVE_INFINITY;

  function firstRead(list: List): void {
    if (!unread.delete(list) || unread.size > 0 || signal.aborted) return;
    // Subscribers have been told that the watch stands: what changed since then may have been missed.
    if (ready.isOpen()) options.onChanges(undefined, now());
    ready.open();
  }

  async function readClosed(list: List): Promise<void> {
    if (now() < closedAt + CLOSED_INTERVAL_MS) return;
    closedAt = now();
    await lookAtClosed(list, reader);
  }

  const inBackground = createBackground((list, error) => {
    if (!signal.aborted) logger.warn({ err: error, watch: name }, `could not read ${list.name}`);
    ready.open();
  });

  function readInBackground(): void {
    const { lists, closed } = topic;
    const sweeping = { ...options, reader, signal, onFailure: () => ready.open() };
    if (closed !== undefined) inBackground(closed, () => readClosed(closed), firstRead);
    for (const list of lists) inBackground(list, () => sweepList(list, sweeping), firstRead);
  }

  async function lookAt(list: List): Promise<number> {
    if (!list.byTime || reader.readDownTo(list) === Number.POSITIVE_INFINITY) return 0;
    return lookNewest(list, reader);
  }

  async function look(): Promise<void> {
    readInBackground();
    const looks = await Promise.allSettled(topic.lists.map(lookAt));
    const failures = looks.flatMap((one) =>
      one.status === "rejected" ? [one.reason as unknown] : [],
    );
    const requests = looks.map((one) => (one.status === "fulfilled" ? one.value : 1));
    allowance.plan(name, sum(requests));
    // Where one list still answers, it is looked at as often as ever.
    if (failures.length === looks.length) throw failures[0];
    for (const err of failures) logger.warn({ err, watch: name }, "could not look at a list");
  }

  const lookIntervalMs = (): number => Math.max(intervalMs, allowance.lookIntervalMs());
  const poller = startPoller({ ...options, look, stopping, ready, intervalMs: lookIntervalMs });
  return {
    ready: poller.ready,
    stop() {
      poller.stop();
      allowance.plan(name, 0);
    },
  };
}

type Background = (list: List, work: () => Promise<void>, then: (list: List) => void) => void;

/** Lets reading go on beside the looks, many of which it may outlast; each list is read once at a time. */
function createBackground(onError: (list: List, error: unknown) => void): Background {
  const reading = new Set<List>();
  return (list, work, then) => {
    if (reading.has(list)) return;
    reading.add(list);
    work()
      .catch((error: unknown) => onError(list, error))
      .finally(() => {
        reading.delete(list);
        then(list);
      })
      .catch((error: unknown) => onError(list, error));
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
