import * as zlib from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gunzip, unzstd } from "../../../src/data-folder/bytes/decompress.ts";
import { cutAt, inPieces, readAll } from "../pieces.ts";

const TEXT = Array.from({ length: 400 }, (_, at) => `{"line":${at},"exe":"/bin/${at % 7}"}\n`).join(
  "",
);
const PACKED = zlib.gzipSync(TEXT);

test("gzip comes out the same wherever its bytes are cut into chunks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: PACKED.length }), async (at) => {
      expect((await readAll(gunzip(cutAt(PACKED, at)))).text).toBe(TEXT);
    }),
    { numRuns: 60 },
  );
});

test("members one behind another are one text", async () => {
  const members = Buffer.concat(["a\n", "b\n", "", "c\n"].map((text) => zlib.gzipSync(text)));

  expect(await readAll(gunzip(inPieces(members, 5)))).toEqual({
    text: "a\nb\nc\n",
    error: undefined,
  });
});

test("of a gzip that breaks off anywhere all that it holds comes out, and then that it was cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 12, max: PACKED.length - 1 }), async (length) => {
      const { text, error } = await readAll(gunzip(inPieces(PACKED.subarray(0, length), 64)));
      expect(TEXT.startsWith(text)).toBe(true);
      expect(error).toBeInstanceOf(Error);
    }),
    { numRuns: 60 },
  );
});

test("half of a gzip gives about half of its text", async () => {
  const half = PACKED.subarray(0, Math.floor(PACKED.length / 2));

  const { text } = await readAll(gunzip(inPieces(half, 64)));

  expect(text.length).toBeGreaterThan(TEXT.length / 4);
});

/** Absent before Node 22.15. */
const NO_ZSTD: { readonly zstdCompressSync: ((text: string) => Buffer) | undefined } = {
  zstdCompressSync: undefined,
};
const { zstdCompressSync } = { ...NO_ZSTD, ...zlib };

test.runIf(zstdCompressSync !== undefined)("zstd comes out as it went in", async () => {
  const packed = zstdCompressSync?.(TEXT) ?? Buffer.alloc(0);

  expect(await readAll(unzstd(inPieces(packed, 33)))).toEqual({ text: TEXT, error: undefined });
});

test.runIf(zstdCompressSync !== undefined)("a zstd that breaks off is told as cut", async () => {
  const packed = zstdCompressSync?.(TEXT) ?? Buffer.alloc(0);

  const { error } = await readAll(unzstd(inPieces(packed.subarray(0, -20), 33)));

  expect(error).toBeInstanceOf(Error);
});

test.runIf(zstdCompressSync === undefined)("a Node without zstd says which one has it", () => {
  expect(() => unzstd(inPieces(Buffer.alloc(4), 4))).toThrow("zstd needs Node 22.15 or later");
});
