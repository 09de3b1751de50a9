import { setImmediate as nextTurn } from "node:timers/promises";
import type { EventSource } from "../tenant/tenant.ts";

/** Characters of a batch. */
const BATCH_CHARS = 65_536;
/** How long a source is read before other work of the process gets its turn. */
const TURN_MS = 8;

/**
 * The events of a source, many at a time, giving way to others every few milliseconds however long the
 * source takes for one event or for all.
 * @yields batches of about 64 Ki characters, or fewer where making them takes long
 * @throws the reason of `signal` once that is aborted; the source is closed.
 */
export async function* eventBatches(
  source: EventSource,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  let chars = 0;
  let turnEnds = performance.now() + TURN_MS;
  /** Whether it is time to hand on what there is. */
  const take = (event: string): boolean => {
    batch.push(event);
    chars += event.length;
    return chars >= BATCH_CHARS || performance.now() >= turnEnds;
  };
  const handOn = async (): Promise<readonly string[]> => {
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MS;
    }
    signal?.throwIfAborted();
    const taken = batch;
    batch = [];
    chars = 0;
    return taken;
  };
  const events = source.open();
  // The loops differ in one word only: awaiting each event of a source that has them at once takes longer
  // than making them.
  if (Symbol.iterator in events) {
    for (const event of events) if (take(event)) yield await handOn();
  } else {
    for await (const event of events) if (take(event)) yield await handOn();
  }
  if (batch.length > 0) yield await handOn();
}
