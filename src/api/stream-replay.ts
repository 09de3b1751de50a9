import type { AnswerSink } from "../http/answer-sink.ts";
import type { AnswerMemory } from "./answer-memory.ts";

export interface StreamReplayOptions {
  readonly streams: AnswerMemory<readonly Uint8Array[]>;
  /** A longer answer is not kept. */
  readonly maxBytes: number;
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface ReplayedStream<T> {
  readonly key: string;
  readonly begin: () => AnswerSink<T>;
}

/** Streams through `send` and keeps a copy; the next one of the same key is fed from the copy. */
export function createStreamReplay({ streams, maxBytes, ttlMs, now }: StreamReplayOptions) {
  return async function stream<T>(
    { key, begin }: ReplayedStream<T>,
    send: (begin: () => AnswerSink<T>) => Promise<T>,
  ): Promise<T> {
    const kept = streams.get(key);
    if (kept) return replay(kept, begin());
    const askedAt = now();
    const copy: Copy = { chunks: [], bytes: 0 };
    const value = await send(() => copyInto(copy, begin(), maxBytes));
    if (copy.bytes <= maxBytes) {
      streams.keep(key, copy.chunks, { bytes: copy.bytes, ttlMs, askedAt });
    }
    return value;
  };
}

function replay<T>(chunks: readonly Uint8Array[], sink: AnswerSink<T>): T {
  for (const chunk of chunks) sink.write(chunk);
  return sink.end();
}

interface Copy {
  chunks: Uint8Array[];
  bytes: number;
}

/** Of the buffer behind it, for a chunk to be kept as it is. */
const LEAST_SHARE = 0.9;

/** A chunk may be a small view of a large buffer, which would be held with it: then it is copied. */
function lean(chunk: Uint8Array): Uint8Array {
  return chunk.byteLength < chunk.buffer.byteLength * LEAST_SHARE ? new Uint8Array(chunk) : chunk;
}

/** Hands every chunk on and keeps a copy, until there is too much to keep; a retry begins anew. */
function copyInto<T>(copy: Copy, sink: AnswerSink<T>, maxBytes: number): AnswerSink<T> {
  copy.chunks = [];
  copy.bytes = 0;
  return {
    expect(bytes) {
      // Half a copy that is thrown away later would stand in memory at the very peak.
      if (bytes > maxBytes) copy.bytes = Infinity;
      sink.expect?.(bytes);
    },
    write(chunk) {
      copy.bytes += chunk.byteLength;
      if (copy.bytes <= maxBytes) copy.chunks.push(lean(chunk));
      else copy.chunks = [];
      sink.write(chunk);
    },
    end: () => sink.end(),
  };
}
