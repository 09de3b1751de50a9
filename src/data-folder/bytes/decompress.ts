import type { Transform } from "node:stream";
import * as zlib from "node:zlib";
import { Unreadable } from "./unreadable.ts";

const CHUNK_BYTES = 64 * 1024;
/** Nothing that programs write unpacks to so many times its size; only beyond a size at which it matters. */
const MAX_RATIO = 200;
const BOMB_BYTES = 1024 ** 3;

/** gzip of any number of members, one behind another. */
export function gunzip(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return unpack(bytes, { engine: zlib.createGunzip({ chunkSize: CHUNK_BYTES }), name: "gzip" });
}

interface ZstdModule {
  readonly createZstdDecompress:
    | ((options: { readonly chunkSize: number }) => Transform)
    | undefined;
}

const NO_ZSTD: ZstdModule = { createZstdDecompress: undefined };

/** @throws Unreadable where this Node has no zstd (before 22.15). */
export function unzstd(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { createZstdDecompress }: ZstdModule = { ...NO_ZSTD, ...zlib };
  if (createZstdDecompress === undefined) {
    throw new Unreadable("zstd needs Node 22.15 or later: unpack it, or use such a Node");
  }
  return unpack(bytes, { engine: createZstdDecompress({ chunkSize: CHUNK_BYTES }), name: "zstd" });
}

interface Unpacking {
  readonly engine: Transform;
  readonly name: string;
}

/**
 * Everything that a cut file holds comes out before the cut is told: an engine that fails drops what nobody
 * has read yet, so it is told of the end only when all it has was taken.
 * @yields plain bytes
 */
async function* unpack(
  bytes: AsyncIterable<Buffer>,
  { engine, name }: Unpacking,
): AsyncGenerator<Buffer> {
  const state = watchEngine(engine);
  let packed = 0;
  let plain = 0;
  async function* drainUntil(isDone: () => boolean): AsyncGenerator<Buffer> {
    for (;;) {
      for (let chunk = take(engine); chunk !== undefined; chunk = take(engine)) {
        plain += chunk.length;
        if (plain > BOMB_BYTES && plain > MAX_RATIO * packed) {
          throw new Unreadable(
            `it unpacks to more than ${MAX_RATIO} times its size: the rest is not read`,
          );
        }
        yield chunk;
      }
      if (state.failure !== undefined) throw toUnreadable(state.failure, name);
      if (isDone()) return;
      await state.next();
    }
  }
  try {
    for await (const chunk of bytes) {
      packed += chunk.length;
      const written = { isDone: false };
      engine.write(chunk, () => {
        written.isDone = true;
        state.wake();
      });
      yield* drainUntil(() => written.isDone);
    }
    engine.end();
    yield* drainUntil(() => state.hasEnded);
  } finally {
    engine.destroy();
  }
}

const NOTHING_WAITS = (): void => {};

function watchEngine(engine: Transform) {
  let wake = NOTHING_WAITS;
  const state = {
    failure: undefined as unknown,
    hasEnded: false,
    wake: () => wake(),
    next: () => {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      return engine.readableLength > 0 || state.hasEnded || state.failure !== undefined
        ? Promise.resolve()
        : woken;
    },
  };
  engine.on("readable", () => wake());
  engine.on("end", () => {
    state.hasEnded = true;
    wake();
  });
  engine.on("error", (error) => {
    state.failure = error;
    wake();
  });
  return state;
}

function take(engine: Transform): Buffer | undefined {
  const chunk: unknown = engine.read();
  return Buffer.isBuffer(chunk) ? chunk : undefined;
}

function toUnreadable(error: unknown, name: string): Unreadable {
  const isCut =
    error instanceof Error &&
    "code" in error &&
    (error.code === "Z_BUF_ERROR" || error.code === "ZSTD_error_srcSize_wrong");
  return new Unreadable(
    isCut
      ? `the file ends early (${name} is cut short)`
      : `its ${name} is damaged: the rest is not read`,
  );
}
