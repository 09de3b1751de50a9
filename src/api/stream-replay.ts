import { isTurnOver, nextTurn } from "../event-loop.ts";
import type { AnswerSink } from "../http/answer-sink.ts";
import { createAnswerMemory } from "./answer-memory.ts";
import { createBytePacker, packedWhole } from "./packed-bytes.ts";
import type { BytePacker, PackedBytes, PackerLimits } from "./packed-bytes.ts";

const MIB = 1024 * 1024;
const LIMITS: PackerLimits = { plainBytes: 24 * MIB, maxBytes: 32 * MIB };
const MAX_COPIES = 2000;

export interface StreamReplayOptions {
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Of all copies together: an answer that takes more alone is not kept. */
  readonly limits?: PackerLimits;
}

export interface ReplayedStream<T> {
  readonly key: string;
  readonly begin: () => AnswerSink<T>;
  readonly signal?: AbortSignal | undefined;
  /** How old a copy may be, and how long a new one is kept; `ttlMs` where absent. */
  readonly maxAgeMs?: number | undefined;
}

interface Copy {
  readonly bytes: PackedBytes;
  readonly askedAt: number;
}

export interface StreamReplay {
  /** Streams through `send` and keeps a copy; the next one of the same key is fed from the copy. */
  readonly stream: <T>(
    asked: ReplayedStream<T>,
    send: (begin: () => AnswerSink<T>) => Promise<T>,
  ) => Promise<T>;
  /** Until when a copy stands, epoch milliseconds; undefined where there is none. */
  until(key: string): number | undefined;
  /** Drops what was asked for before that moment, also what is still under way. */
  forgetBefore(at: number): void;
  /** Drops those whose key fits, and every copy that is still being made. */
  forget(fits: (key: string) => boolean): void;
}

export function createStreamReplay(options: StreamReplayOptions): StreamReplay {
  const { ttlMs, now, limits = LIMITS } = options;
  const copies = createAnswerMemory<Copy>({
    maxEntries: MAX_COPIES,
    maxBytes: limits.maxBytes,
    now,
  });
  const copying = new Set<BytePacker>();

  /** Copies that are being made share the room of one: the largest is given up, because nobody needs it yet. */
  function keepWithinLimits(): void {
    const all = [...copying];
    const held = all.reduce((sum, packer) => sum + packer.held(), 0);
    if (held <= limits.maxBytes) return;
    all.reduce((a, b) => (b.held() > a.held() ? b : a)).giveUp();
  }

  return {
    async stream({ key, begin, signal, maxAgeMs }, send) {
      const kept = copies.get(key);
      const isFresh = kept !== undefined && now() - kept.askedAt < (maxAgeMs ?? ttlMs);
      if (isFresh) return replay(kept.bytes, begin(), signal);
      const asked = copies.asked();
      let packer = createBytePacker(limits);
      try {
        const value = await send(() => {
          // A retry begins anew.
          copying.delete(packer);
          packer = createBytePacker(limits);
          copying.add(packer);
          return copyInto(packer, begin(), keepWithinLimits);
        });
        const plain = await packer.end();
        const bytes = plain && maxAgeMs !== undefined ? await packedWhole(plain) : plain;
        const keeping = { ttlMs: maxAgeMs ?? ttlMs, asked };
        if (bytes)
          copies.keep(key, { bytes, askedAt: asked.at }, { bytes: bytes.heldBytes, ...keeping });
        return value;
      } finally {
        copying.delete(packer);
      }
    },
    until(key) {
      const kept = copies.get(key);
      const until = kept && kept.askedAt + ttlMs;
      return until !== undefined && until > now() ? until : undefined;
    },
    forgetBefore: (at) => copies.forgetBefore(at),
    forget: (fits) => copies.forget(fits),
  };
}

async function replay<T>(kept: PackedBytes, sink: AnswerSink<T>, signal?: AbortSignal): Promise<T> {
  for await (const chunk of kept.chunks()) {
    if (isTurnOver()) await nextTurn();
    signal?.throwIfAborted();
    await sink.write(chunk);
  }
  return sink.end();
}

/** Hands every chunk on and keeps a copy. */
function copyInto<T>(packer: BytePacker, sink: AnswerSink<T>, onHeld: () => void): AnswerSink<T> {
  return {
    held: () => sink.held?.() ?? 0,
    expect(bytes) {
      packer.expect(bytes);
      sink.expect?.(bytes);
    },
    write(chunk) {
      packer.write(chunk);
      onHeld();
      return sink.write(chunk);
    },
    end: () => sink.end(),
  };
}
