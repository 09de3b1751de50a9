import { createKnown, type Row } from "./known.ts";
import type { FollowOptions } from "./follow-lists.ts";
import { createLatch } from "./latch.ts";
import type { Ask } from "./lists.ts";
import { type Poller, startPoller } from "./poller.ts";

/**
 * Follows short lists, which are read whole at each look. One that fails is dropped whole, and the next good one is
 * compared with what was known before: nothing is lost, nothing told twice.
 */
export function followWhole(
  take: (ask: Ask) => Promise<readonly Row[]>,
  options: FollowOptions,
): Poller {
  const { name, allowance, intervalMs, now, onChanges } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const ready = createLatch();
  const known = createKnown();
  const ask = options.ask(signal);
  let isFirst = true;

  async function look(): Promise<void> {
    const askedAt = now();
    const purpose = isFirst ? "first" : "short";
    const rows = await take(async (operation, input) => {
      await allowance.take(purpose, signal);
      return ask(operation, input);
    });
    const ids = new Set(rows.map(({ id }) => id));
    const gone = [...known.ids()].filter((id) => !ids.has(id));
    const changes = [...rows.map((row) => known.note(row)), ...gone.map((id) => known.remove(id))];
    const told = changes.filter((change) => change !== undefined);
    if (isFirst && ready.isOpen()) onChanges(undefined, askedAt);
    if (!isFirst && told.length > 0) onChanges(told, askedAt);
    isFirst = false;
    ready.open();
  }

  return startPoller({ ...options, name, look, stopping, ready, intervalMs: () => intervalMs });
}
