import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { once } from "node:events";
import type { Readable } from "node:stream";
import * as yauzl from "yauzl";
import { Unreadable } from "./unreadable.ts";

export interface ZipEntry {
  readonly name: string;
  /** @throws Unreadable where it is encrypted or packed in a way that is not read. */
  read(): Promise<AsyncIterable<Buffer>>;
}

/** Nobody exports more files in one archive; a directory of entries alone can be made of a few bytes. */
const MAX_ENTRIES = 100_000;

const openZip = promisify<number, yauzl.Options, yauzl.ZipFile>((fd, options, done) =>
  yauzl.fromFd(fd, options, done),
);

/**
 * The files of an archive in its order; folders and hidden files are passed over.
 * @yields entries, to be read before the next is asked for
 */
export async function* entriesOf(handle: FileHandle): AsyncGenerator<ZipEntry> {
  const zip = await openZip(handle.fd, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Unreadable("its zip is damaged or cut short");
  });
  // Each step asks for its own failure; one between steps must not end the process.
  zip.on("error", () => {});
  for (let count = 0; count < Math.min(zip.entryCount, MAX_ENTRIES); count += 1) {
    const entry = await nextEntry(zip);
    if (entry === undefined) return;
    const isHidden = /(?:^|\/)(?:\.|__MACOSX\/)/.test(entry.fileName);
    if (!entry.fileName.endsWith("/") && !isHidden) yield toEntry(zip, entry);
  }
  if (zip.entryCount > MAX_ENTRIES) throw new Unreadable(`more than ${MAX_ENTRIES} files in a zip`);
}

async function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | undefined> {
  const stop = new AbortController();
  const { signal } = stop;
  const next = Promise.race([
    once(zip, "entry", { signal }).then(([entry]: unknown[]) =>
      entry instanceof yauzl.Entry ? entry : undefined,
    ),
    once(zip, "end", { signal }).then(() => undefined),
  ]);
  zip.readEntry();
  try {
    return await next;
  } catch {
    throw new Unreadable("its zip is damaged or cut short");
  } finally {
    stop.abort();
  }
}

function toEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): ZipEntry {
  return {
    name: entry.fileName,
    async read() {
      if ((entry.generalPurposeBitFlag & 1) === 1) throw new Unreadable("it is encrypted");
      const open = promisify<yauzl.Entry, Readable>((one, done) => zip.openReadStream(one, done));
      const stream = await open(entry).catch(() => {
        throw new Unreadable("packed in a way that is not read");
      });
      return chunksOf(stream);
    },
  };
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch {
    throw new Unreadable("its zip is damaged: the rest is not read");
  } finally {
    stream.destroy();
  }
}
