import { expect, test } from "vitest";
import { toUtf8 } from "../../../src/data-folder/bytes/to-utf8.ts";
import { cutAt, inPieces, readAll } from "../pieces.ts";

const TEXT = '{"user":"Zoë","path":"C:\\\\日本","mark":"🙂"}\n{"user":"b"}\n';
const LATIN = '{"user":"root","exe":"/usr/bin/id"}\n';

function bigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

test.each([
  ["UTF-8", Buffer.from(TEXT), TEXT],
  ["UTF-8 with a mark", Buffer.from(`\u{FEFF}${TEXT}`), TEXT],
  ["UTF-16 LE with a mark", Buffer.from(`\u{FEFF}${TEXT}`, "utf16le"), TEXT],
  ["UTF-16 BE with a mark", bigEndian(`\u{FEFF}${TEXT}`), TEXT],
  ["UTF-16 LE without a mark", Buffer.from(LATIN, "utf16le"), LATIN],
  ["UTF-16 BE without a mark", bigEndian(LATIN), LATIN],
])("%s is the same text wherever its bytes are cut into chunks", async (_name, bytes, text) => {
  for (let at = 0; at <= bytes.length; at += 1) {
    const read = await readAll(await toUtf8(cutAt(bytes, at)));
    expect(read, `cut at ${at}`).toEqual({ text, error: undefined });
  }
  expect((await readAll(await toUtf8(inPieces(bytes, 1)))).text).toBe(text);
});

test.each([
  ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ["bytes of no kind", Buffer.from([0, 1, 2, 0, 0, 255, 254, 0, 0, 7, 0, 0, 3, 3])],
])("%s is told as no text", async (_name, bytes) => {
  await expect(toUtf8(inPieces(bytes, 4))).rejects.toThrow(/^no text/);
});
