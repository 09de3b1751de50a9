import type { Body, Chunks } from "./body.ts";
import { eventBatches } from "./event-batches.ts";
import { createPayloadHash } from "./payload-hash.ts";
import type { EventSource } from "../tenant/tenant.ts";

const CONTENT_TYPE = "application/json";

/** The part of the events one answer carries, and the token that stands in it; `undefined` leaves it out. */
export interface EventsSlice {
  readonly from: number;
  readonly until: number;
  readonly token?: string | null;
}

/**
 * `{"events":[…]}` as bytes, made anew at each `open` from the source, so that no answer is ever held
 * whole. The Hawk hash stands in a header, before the body: a first pass over the source finds it.
 * @throws the reason of `signal` once that is aborted.
 */
export async function measureEvents(
  source: EventSource,
  slice: EventsSlice,
  signal: AbortSignal,
): Promise<Body> {
  const hash = createPayloadHash(CONTENT_TYPE);
  let length = 0;
  for await (const chunk of eventChunks(source, slice, signal)) {
    hash.update(chunk);
    length += chunk.length;
  }
  return {
    contentType: CONTENT_TYPE,
    length,
    hash: hash.digest(),
    open: (): Chunks => eventChunks(source, slice),
  };
}

async function* eventChunks(
  source: EventSource,
  slice: EventsSlice,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let separator = "";
  let index = 0;
  yield Buffer.from('{"events":[');
  for await (const batch of eventBatches(source, signal)) {
    if (index >= slice.until) break;
    const events = batch.slice(Math.max(0, slice.from - index), slice.until - index);
    index += batch.length;
    if (events.length === 0) continue;
    yield Buffer.from(separator + events.join(","));
    separator = ",";
  }
  const token = slice.token === undefined ? "" : `,"token":${JSON.stringify(slice.token)}`;
  yield Buffer.from(`]${token}}`);
}
