import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { isUtf8 } from "node:buffer";
import { constants, createGunzip } from "node:zlib";
import { CUT_SHORT, endsEarly } from "./gzip-end.ts";
import type { FolderFile } from "./list-folder.ts";
import { readJson } from "./read-json.ts";

/** A longer line is left out without being held. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const READ_BYTES = 256 * 1024;
const NEWLINE = 10;

export interface Line {
  /** From 1, blank lines included. */
  readonly number: number;
  /** Undefined where the line is too long, or cut too short, to be read. */
  readonly text: string | undefined;
  /** What is wrong with it, short of its JSON. */
  readonly why: string | undefined;
}

export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface LinesOfFile {
  readonly stamp: FileStamp;
  /** Batches of lines as they are read; blank ones are passed over. Throws where the file breaks off. */
  readonly batches: AsyncIterable<Line[]>;
}

/**
 * Opens a file of lines, plain or gzip: `\n` or `\r\n`, with or without a byte order mark.
 * @throws Error when the file is no longer as `expected`: half of what was counted must not be sent.
 */
export async function openLines(file: FolderFile, expected?: FileStamp): Promise<LinesOfFile> {
  const handle = await open(file.path);
  try {
    const { size, mtimeMs } = await handle.stat();
    if (expected !== undefined && (size !== expected.size || mtimeMs !== expected.mtimeMs)) {
      throw new Error(`${file.name} has changed since it was read at the start`);
    }
    return { stamp: { size, mtimeMs }, batches: readBatches(file, handle) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* readBatches(file: FolderFile, handle: FileHandle): AsyncGenerator<Line[]> {
  const stream = openStream(file, handle);
  const splitter = createSplitter();
  try {
    let bytes = 0;
    for await (const chunk of stream) {
      bytes += chunk.length;
      const lines = splitter.push(chunk);
      if (lines.length > 0) yield lines;
    }
    const isCut = file.isGzip && (await endsEarly(handle, bytes));
    yield isCut ? [splitter.endCut()] : splitter.end();
  } finally {
    stream.destroy();
    await handle.close();
  }
}

function openStream(file: FolderFile, handle: FileHandle): Readable {
  const bytes = handle.createReadStream({ highWaterMark: READ_BYTES, autoClose: false });
  if (!file.isGzip) return bytes;
  // A file that is still being written ends early: what is there is read, and no more is asked for.
  const gunzip = createGunzip({ chunkSize: READ_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  // An error ends the reader's loop, which is where it is met.
  return pipeline(bytes, gunzip, () => {});
}

interface Splitter {
  push(chunk: Buffer): Line[];
  end(): Line[];
  /** The line that a cut fell into, with its text where that is whole; otherwise the place of the cut. */
  endCut(): Line;
}

function createSplitter(): Splitter {
  let number = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const take = (last: Buffer): Line | undefined => {
    number += 1;
    const isTooLong = pendingBytes + last.length > MAX_LINE_BYTES;
    const bytes = pending.length === 0 ? last : Buffer.concat([...pending, last]);
    pending = [];
    pendingBytes = 0;
    return isTooLong ? tooLong(number) : toLine(number, bytes);
  };
  const hold = (rest: Buffer): void => {
    pendingBytes += rest.length;
    if (pendingBytes > MAX_LINE_BYTES) pending = [];
    else if (rest.length > 0) pending.push(rest);
  };
  return {
    push(chunk) {
      const lines: Line[] = [];
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        const line = take(chunk.subarray(start, end));
        if (line !== undefined) lines.push(line);
        start = end + 1;
      }
      hold(chunk.subarray(start));
      return lines;
    },
    end() {
      if (pendingBytes === 0) return [];
      const line = take(Buffer.alloc(0));
      return line === undefined ? [] : [line];
    },
    endCut() {
      const line = take(Buffer.alloc(0));
      const isWhole = line?.text !== undefined && readJson(line.text) !== undefined;
      return { number, text: isWhole ? line.text : undefined, why: CUT_SHORT };
    },
  };
}

function toLine(number: number, bytes: Buffer): Line | undefined {
  const decoded = bytes.toString("utf8");
  const text = (number === 1 ? decoded.replace(/^\uFEFF/, "") : decoded).trim();
  if (text === "") return undefined;
  const isBroken = text.includes("\uFFFD") && !isUtf8(bytes);
  return {
    number,
    text,
    why: isBroken ? "not UTF-8: what could not be read is shown as \uFFFD" : undefined,
  };
}

function tooLong(number: number): Line {
  return { number, text: undefined, why: "longer than 16 MiB" };
}
