import type { FileHandle } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** What is said of a file that stops before its compressed data does. */
export const CUT_SHORT = "the file ends early (gzip is cut short)";

/** How zlib calls it. */
export function isCutShort(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
}

/**
 * Whether a gzip file that gave `plainBytes` lacks its end. Its last 4 bytes are the size of its last
 * member (RFC 1952): most files have one member and need no more than that. Any other file is read once more.
 */
export async function endsEarly(handle: FileHandle, plainBytes: number): Promise<boolean> {
  const { size } = await handle.stat();
  const last = Buffer.alloc(4);
  await handle.read(last, 0, last.length, Math.max(0, size - last.length));
  if (plainBytes > 0 && last.readUInt32LE() === plainBytes % 2 ** 32) return false;
  const bytes = handle.createReadStream({ start: 0, autoClose: false });
  const gunzip = pipeline(bytes, createGunzip(), () => {});
  try {
    await finished(gunzip.resume());
    return false;
  } catch (error) {
    if (isCutShort(error)) return true;
    throw error;
  }
}
