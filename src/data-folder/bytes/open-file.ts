import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { FolderFile } from "../walk-folder.ts";
import { Unreadable } from "./unreadable.ts";

const READ_BYTES = 64 * 1024;
/** A pipe in place of the file must not hold the reader up, nor a link lead it away. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

export interface OpenFile {
  readonly handle: FileHandle;
  /** As many bytes as the file had when it was listed; what is appended later is read at the next look. */
  readonly size: number;
}

/**
 * Opens the very file that was listed.
 * @throws Unreadable where another one stands in its place, or it is shorter now.
 */
export async function openListed(file: FolderFile): Promise<OpenFile> {
  const handle = await open(file.path, FLAGS);
  try {
    const now = await handle.stat();
    if (!now.isFile()) throw new Unreadable("not a regular file");
    const isSame =
      now.ino === file.inode &&
      (now.size === file.size ? now.mtimeMs === file.mtimeMs : now.size > file.size);
    if (!isSame) throw new Unreadable("it changed while it was read; the next look reads it anew");
    return { handle, size: file.size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * The bytes of the file as they stand on the disk.
 * @yields chunks of at most 64 KiB
 */
export async function* bytesOf({ handle, size }: OpenFile): AsyncGenerator<Buffer> {
  for (let position = 0; position < size;) {
    const length = Math.min(READ_BYTES, size - position);
    const { bytesRead, buffer } = await handle.read(
      Buffer.allocUnsafe(length),
      0,
      length,
      position,
    );
    if (bytesRead === 0) throw new Unreadable("it became shorter while it was read");
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
