import type { FolderFile } from "../walk-folder.ts";
import { gunzip, unzstd } from "./decompress.ts";
import { lookAhead } from "./look-ahead.ts";
import { bytesOf, openListed } from "./open-file.ts";
import { toUtf8 } from "./to-utf8.ts";
import { reasonOf } from "./unreadable.ts";
import { entriesOf } from "./unzip.ts";

/** One text of a file; a zip holds several. */
export interface TextOfFile {
  /** As problems name it: the file, or `archive.zip/inner.json`. */
  readonly name: string;
  /** UTF-8 without a mark. Throws where the file breaks off. */
  readonly chunks: AsyncIterable<Buffer>;
}

export interface OpenTextsOptions {
  readonly file: FolderFile;
  /** Told of what is left out: the rest of the file is read all the same. */
  readonly onUnread: (name: string, why: string) => void;
}

/** Packed within packed, as a zip of gzip files is. */
const MAX_LAYERS = 3;

/**
 * The texts of a file, one after the other, unpacked by what their first bytes say.
 * @throws Error for a file that cannot be opened; `reasonOf` says why.
 * @yields the next text, once the one before was read
 */
export async function* openTexts({ file, onUnread }: OpenTextsOptions): AsyncGenerator<TextOfFile> {
  const opened = await openListed(file);
  try {
    const { head, chunks } = await lookAhead(bytesOf(opened), 4);
    if (!isZip(head)) {
      yield { name: file.name, chunks: await plainText(chunks) };
      return;
    }
    for await (const entry of entriesOf(opened.handle)) {
      const inner = `${file.name}/${entry.name}`;
      try {
        yield { name: inner, chunks: await plainText(await entry.read()) };
      } catch (error) {
        onUnread(inner, reasonOf(error));
      }
    }
  } finally {
    await opened.handle.close();
  }
}

async function plainText(bytes: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  let current = bytes;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    const { head, chunks } = await lookAhead(current, 4);
    if (isGzip(head)) current = gunzip(chunks);
    else if (isZstd(head)) current = unzstd(chunks);
    else return toUtf8(chunks);
  }
  return toUtf8(current);
}

function isGzip(head: Buffer): boolean {
  return head.length >= 2 && head.readUInt16BE(0) === 0x1f8b;
}

function isZstd(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528;
}

function isZip(head: Buffer): boolean {
  if (head.length < 4) return false;
  const mark = head.readUInt32LE(0);
  return mark === 0x04034b50 || mark === 0x06054b50;
}
