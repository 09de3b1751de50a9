import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLineReader } from "../../../src/mcp/stdio/line-reader.ts";

function readAll(chunks: readonly (string | Buffer)[], maxBytes = 1000): string[] {
  const seen: string[] = [];
  const push = createLineReader({
    maxBytes,
    onLine: (line) => seen.push(line.toString()),
    onTooLong: (id) => seen.push(`too long: ${id}`),
  });
  for (const chunk of chunks) push(Buffer.from(chunk));
  return seen;
}

test("lines come out whole, however they came in", () => {
  const line = fc
    .string({ unit: "binary", maxLength: 10 })
    .map((text) => text.replaceAll("\n", ""));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.array(fc.nat(20), { maxLength: 8 }),
      (lines, sizes) => {
        let rest = Buffer.from(lines.map((text) => `${text}\n`).join(""));
        const chunks = sizes.map((size) => {
          const chunk = rest.subarray(0, size);
          rest = rest.subarray(size);
          return chunk;
        });
        expect(readAll([...chunks, rest])).toEqual(
          lines.map((text) => Buffer.from(text).toString("utf8")),
        );
      },
    ),
  );
});

test("a line of exactly the limit is kept, and one byte more is not", () => {
  expect(readAll(["12345\n", "123456\n", "1\n"], 5)).toEqual(["12345", "too long: null", "1"]);
});

test("of a line too long the id is told, wherever it stands, and the next line is read", () => {
  const filler = "x".repeat(50);
  expect(
    readAll([`{"id":1,"x":"${filler}`, `${filler}"}\n{"id":2}\n{"x":"${filler}","id":3}\n`], 30),
  ).toEqual(["too long: 1", '{"id":2}', "too long: 3"]);
});

test("a line without end is passed over in bounded memory", () => {
  const push = createLineReader({ maxBytes: 1000, onLine: () => {}, onTooLong: () => {} });
  push(Buffer.from('{"x":"'));
  for (let count = 0; count < 100; count += 1) push(Buffer.alloc(1_000_000, "x"));
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(50_000_000);
});
