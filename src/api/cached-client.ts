import type { z } from "zod";
import type { AnswerSink } from "../http/answer-sink.ts";
import { createAnswerMemory } from "./answer-memory.ts";
import type { ApiClient } from "./client.ts";
import type { Operation } from "./define-operation.ts";
import { createCallSharer } from "./share-calls.ts";

export interface CachedClientOptions {
  readonly client: ApiClient;
  /** How long an answer stands for the next one. */
  readonly ttlMs?: number;
  /** Of all streamed answers together; one that is larger alone is not kept. */
  readonly maxStreamBytes?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const MAX_RECORDS = 300;

/**
 * The same client with a short, bounded memory of what was read: the whole organization shares
 * 200 requests a minute (API reference §2.0 [C]), and a triage asks for the same records again and
 * again. Only answers that arrived whole and verified are kept; the same call at the same time is one.
 */
export function createCachedClient(settings: CachedClientOptions): ApiClient {
  const { client, ttlMs = 60_000, now = Date.now } = settings;
  const { maxStreamBytes = 48 * 1024 * 1024 } = settings;
  const records = createAnswerMemory<unknown>({
    maxEntries: MAX_RECORDS,
    maxBytes: Infinity,
    now,
  });
  const streams = createAnswerMemory<readonly Uint8Array[]>({
    maxEntries: MAX_RECORDS,
    maxBytes: maxStreamBytes,
    now,
  });
  const share = createCallSharer();

  return {
    inspect: (...call) => client.inspect(...call),

    async call(operation, input, options) {
      if (operation.method !== "GET") return client.call(operation, input, options);
      const key = keyOf(operation, input);
      const kept = records.get(key);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key names the operation whose answer this is
      if (kept !== undefined) return kept as z.output<typeof operation.output>;
      return share({
        key,
        signal: options?.signal,
        start: async (signal) => {
          const value = await client.call(operation, input, { signal });
          records.keep(key, value, { bytes: 0, ttlMs: operation.freshMs ?? ttlMs });
          return value;
        },
      });
    },

    async stream(operation, input, ...[begin, options]) {
      const key = keyOf(operation, input);
      const kept = streams.get(key);
      if (kept) return replay(kept, begin());
      const copy: Copy = { chunks: [], bytes: 0 };
      const copying = () => copyInto(copy, begin(), maxStreamBytes);
      const value = await client.stream(operation, input, copying, options);
      if (copy.bytes <= maxStreamBytes) {
        streams.keep(key, copy.chunks, { bytes: copy.bytes, ttlMs });
      }
      return value;
    },
  };
}

function keyOf(operation: Operation, input: unknown): string {
  return `${operation.id} ${JSON.stringify(input)}`;
}

function replay<T>(chunks: readonly Uint8Array[], sink: AnswerSink<T>): T {
  for (const chunk of chunks) sink.write(chunk);
  return sink.end();
}

interface Copy {
  chunks: Uint8Array[];
  bytes: number;
}

/** Hands every chunk on and keeps a copy, until there is too much to keep; a retry begins anew. */
function copyInto<T>(copy: Copy, sink: AnswerSink<T>, maxBytes: number): AnswerSink<T> {
  copy.chunks = [];
  copy.bytes = 0;
  return {
    write(chunk) {
      copy.bytes += chunk.byteLength;
      if (copy.bytes <= maxBytes) copy.chunks.push(Uint8Array.from(chunk));
      else copy.chunks = [];
      sink.write(chunk);
    },
    end: () => sink.end(),
  };
}
