import type { Body } from "./body.ts";
import { type EventsSlice, measureEvents } from "./events-body.ts";
import type { EventSource } from "../tenant/tenant.ts";

interface Measurement {
  readonly body: Promise<Body>;
  readonly controller: AbortController;
  waiting: number;
}

export type MeasuredBody = (
  source: EventSource,
  slice: EventsSlice,
  signal: AbortSignal,
) => Promise<Body>;

/**
 * An alert's events never change, so each answer is hashed once for each source; only its length and hash
 * are kept. Those who ask meanwhile wait for the same pass, which stops when all of them have gone.
 */
export function createEventBodyCache(): MeasuredBody {
  const sources = new WeakMap<EventSource, Map<number, Measurement>>();
  return async (source, slice, signal) => {
    signal.throwIfAborted();
    const measured = sources.get(source) ?? new Map<number, Measurement>();
    sources.set(source, measured);
    const known = measured.get(slice.from) ?? begin(source, slice);
    measured.set(slice.from, known);
    const forget = (): void => {
      if (measured.get(slice.from) === known) measured.delete(slice.from);
    };
    const leave = (): void => {
      known.waiting -= 1;
      if (known.waiting > 0) return;
      forget();
      known.controller.abort();
    };
    known.waiting += 1;
    signal.addEventListener("abort", leave, { once: true });
    try {
      return await known.body;
    } catch (error) {
      forget();
      throw error;
    } finally {
      signal.removeEventListener("abort", leave);
    }
  };
}

function begin(source: EventSource, slice: EventsSlice): Measurement {
  const controller = new AbortController();
  return { body: measureEvents(source, slice, controller.signal), controller, waiting: 0 };
}
