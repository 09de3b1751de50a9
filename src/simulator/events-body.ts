import { setImmediate as nextTurn } from "node:timers/promises";
import type { Body, Chunks } from "./body.ts";
import { createPayloadHash } from "./payload-hash.ts";
import type { EventSource } from "./tenant.ts";

const CONTENT_TYPE = "application/json";
/** Characters gathered before a write. */
const CHUNK_CHARS = 65_536;
/** Chunks hashed before other work of the process gets its turn. */
const CHUNKS_PER_TURN = 16;

/** The part of the events one answer carries, and the token that stands in it; `undefined` leaves it out. */
export interface EventsSlice {
  readonly from: number;
  readonly until: number;
  readonly token?: string | null;
}

/**
 * `{"events":[…]}` as bytes, made anew at each `open` from the source, so that no answer is ever held
 * whole. The Hawk hash stands in a header, before the body: a first pass over the source finds it.
 */
export async function measureEvents(source: EventSource, slice: EventsSlice): Promise<Body> {
  const open = (): AsyncIterable<Uint8Array> => eventChunks(source, slice);
  const hash = createPayloadHash(CONTENT_TYPE);
  let length = 0;
  let chunks = 0;
  for await (const chunk of open()) {
    hash.update(chunk);
    length += chunk.length;
    chunks += 1;
    if (chunks % CHUNKS_PER_TURN === 0) await nextTurn();
  }
  return { contentType: CONTENT_TYPE, length, hash: hash.digest(), open: (): Chunks => open() };
}

async function* eventChunks(source: EventSource, slice: EventsSlice): AsyncIterable<Uint8Array> {
  let text = '{"events":[';
  let index = 0;
  for await (const event of source.open()) {
    if (index >= slice.until) break;
    if (index >= slice.from) text += index === slice.from ? event : `,${event}`;
    index += 1;
    if (text.length < CHUNK_CHARS) continue;
    yield Buffer.from(text);
    text = "";
  }
  const token = slice.token === undefined ? "" : `,"token":${JSON.stringify(slice.token)}`;
  yield Buffer.from(`${text}]${token}}`);
}
