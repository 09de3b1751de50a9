import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";

/** An answer as it was sent, the larger it is the smaller in memory. */
export interface PackedBytes {
  /** What it takes to hold them. */
  readonly heldBytes: number;
  /** All bytes in order, some runs at a time. */
  chunks(): AsyncIterable<Uint8Array>;
}

export interface BytePacker {
  /** How many bytes will come: more than could be held are not packed in vain. */
  expect(bytes: number): void;
  write(chunk: Uint8Array): void;
  /** Bytes that are held so far. */
  held(): number;
  /** Holds nothing any more. */
  giveUp(): void;
  /** Undefined where there was too much to hold. */
  end(): Promise<PackedBytes | undefined>;
}

export interface PackerLimits {
  /** Bytes that are held as they come, because packing takes time. */
  readonly plainBytes: number;
  /** Bytes that are held in all. */
  readonly maxBytes: number;
}

const PIECE_BYTES = 1024 * 1024;
const RUN_BYTES = 64 * 1024;
/** The JSON of events packs to between a fifth and a thirtieth. */
const USUAL_RATIO = 16;
/** Of the buffer behind it, for a chunk to be held as it is. */
const LEAST_SHARE = 0.9;

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
/** The quickest: a millisecond a piece, on a thread of its own. */
const PACKING = {
  chunkSize: PIECE_BYTES / 8,
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY },
};

interface Piece {
  chunks: readonly Uint8Array[];
  isPacked: boolean;
}

/** Holds bytes as they come; of more than `plainBytes` the oldest are packed, piece by piece. */
export function createBytePacker({ plainBytes, maxBytes }: PackerLimits): BytePacker {
  const pieces: Piece[] = [];
  let open: Uint8Array[] = [];
  let openBytes = 0;
  /** Bytes that are not packed, and what the packed ones take. */
  const held = { plain: 0, packed: 0 };
  let packing = Promise.resolve();
  let next = 0;
  let isTooMuch = false;

  function giveUp(): void {
    isTooMuch = true;
    pieces.length = 0;
    open = [];
    Object.assign(held, { plain: 0, packed: 0 });
  }

  function closePiece(): void {
    pieces.push({ chunks: open, isPacked: false });
    open = [];
    openBytes = 0;
    if (held.plain <= plainBytes) return;
    const oldest = pieces[next];
    next += 1;
    if (oldest) packing = packing.then(() => packPiece(oldest));
  }

  const hasGivenUp = (): boolean => isTooMuch;

  async function packPiece(piece: Piece): Promise<void> {
    if (hasGivenUp()) return;
    const bytes = Buffer.concat(piece.chunks);
    const packed = await pack(bytes, PACKING);
    if (hasGivenUp()) return;
    held.plain -= bytes.length;
    held.packed += packed.length;
    Object.assign(piece, { chunks: [packed], isPacked: true });
  }

  return {
    expect(bytes) {
      if (bytes > plainBytes + (maxBytes - plainBytes) * USUAL_RATIO) giveUp();
    },
    held: () => held.plain + held.packed,
    giveUp,
    write(chunk) {
      if (isTooMuch) return;
      held.plain += chunk.length;
      if (held.plain + held.packed > maxBytes) return giveUp();
      open.push(lean(chunk));
      openBytes += chunk.length;
      if (openBytes >= PIECE_BYTES) closePiece();
    },
    async end() {
      await packing;
      if (isTooMuch) return undefined;
      const all = [...pieces, { chunks: open, isPacked: false }];
      return { heldBytes: held.plain + held.packed, chunks: () => chunksOf(all) };
    },
  };
}

/** The same bytes, packed also where there was room for them as they are. */
export async function packedWhole(bytes: PackedBytes): Promise<PackedBytes> {
  const pieces: Piece[] = [];
  let heldBytes = 0;
  let open: Uint8Array[] = [];
  let openBytes = 0;
  const close = async (): Promise<void> => {
    const packed = await pack(Buffer.concat(open), PACKING);
    pieces.push({ chunks: [packed], isPacked: true });
    heldBytes += packed.length;
    open = [];
    openBytes = 0;
  };
  for await (const chunk of bytes.chunks()) {
    open.push(chunk);
    openBytes += chunk.length;
    if (openBytes >= PIECE_BYTES) await close();
  }
  if (openBytes > 0) await close();
  return { heldBytes, chunks: () => chunksOf(pieces) };
}

/** A chunk may be a small view of a large buffer, which would be held with it: then it is copied. */
function lean(chunk: Uint8Array): Uint8Array {
  return chunk.byteLength < chunk.buffer.byteLength * LEAST_SHARE ? new Uint8Array(chunk) : chunk;
}

async function* chunksOf(pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const { chunks, isPacked } of pieces) {
    // Whoever reads works on each piece for a while: others have their turn before the next.
    await setImmediate();
    for (const chunk of chunks) {
      if (isPacked) yield* runsOf(await unpack(chunk));
      else yield chunk;
    }
  }
}

function* runsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += RUN_BYTES) yield bytes.subarray(at, at + RUN_BYTES);
}
