import { readFileSync, writeFileSync } from "node:fs";
import { endianness } from "node:os";
import ranks from "gpt-tokenizer/bpeRanks/o200k_base";
import { expect, test } from "vitest";
import { packTable } from "../../src/tokens/pack-table.ts";

const COMMITTED = new URL("../../src/tokens/o200k.bin", import.meta.url);

/** After an update of the vocabulary: `UPDATE_TOKEN_TABLE=1 npx vitest run test/tokens/pack-table.test.ts`. */
test("the committed table is what the generator makes of the published vocabulary", () => {
  const tokens = ranks.map((token) => Buffer.from(token as string));
  const packed = Buffer.from(packTable(tokens).buffer);
  if (endianness() === "BE") packed.swap32();
  if (process.env["UPDATE_TOKEN_TABLE"]) writeFileSync(COMMITTED, packed);
  expect(packed.equals(readFileSync(COMMITTED))).toBe(true);
});
