import { readFileSync, writeFileSync } from "node:fs";
import { endianness } from "node:os";
import ranks from "gpt-tokenizer/bpeRanks/o200k_base";
import { expect, test } from "vitest";
import { packTable } from "../../src/tokens/pack-table.ts";

const COMMITTED = new URL("../../src/tokens/o200k.bin", import.meta.url);
const BYTES = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));

/** After a change: `UPDATE_TOKEN_TABLE=1 npx vitest run test/tokens/pack-table.test.ts`. */
test("the committed table is what the generator makes of the published vocabulary", () => {
  const tokens = ranks.map((token) => Buffer.from(token as string));
  const packed = Buffer.from(packTable(tokens).buffer);
  if (endianness() === "BE") packed.swap32();
  if (process.env["UPDATE_TOKEN_TABLE"]) writeFileSync(COMMITTED, packed);
  expect(packed.equals(readFileSync(COMMITTED))).toBe(true);
});

test("a vocabulary without a token for every byte is refused", () => {
  expect(() => packTable(BYTES.slice(1))).toThrow(/No token/);
});

test("a token that no two others make is refused, for it could never be counted", () => {
  expect(() => packTable([...BYTES, Buffer.from("abc")])).toThrow(/made of no two others/);
});
