import { readFileSync } from "node:fs";
import ranks from "gpt-tokenizer/bpeRanks/o200k_base";
import { expect, test } from "vitest";
import { packTable } from "../../src/tokens/pack-table.ts";
import { NO_MERGE, openTokenTable } from "../../src/tokens/token-table.ts";

const BYTES = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
const small = (...longer: string[]) => [...BYTES, ...longer.map((text) => Buffer.from(text))];

test("a packed table knows its bytes and its merges", () => {
  const table = openTokenTable(packTable(small("ab", "cd", "abcd")));
  expect(table.byteRanks[0x61]).toBe(0x61);
  expect(table.mergedRank(0x61, 0x62)).toBe(256);
  expect(table.mergedRank(256, 257)).toBe(258);
});

test("a pair that is no merge is not found, whatever it has in common with one", () => {
  const table = openTokenTable(packTable(small("ab")));
  const known = Array.from({ length: 257 }, (_, rank) => rank);
  const found = known.flatMap((left) =>
    known
      .filter((right) => table.mergedRank(left, right) !== NO_MERGE)
      .map((right) => [left, right]),
  );
  expect(found).toEqual([[0x61, 0x62]]);
});

test("in the committed table every token is found once, under the pair that makes it", () => {
  const bytes = readFileSync(new URL("../../src/tokens/o200k.bin", import.meta.url));
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const table = openTokenTable(words);
  const names = ranks.map((token) => Buffer.from(token as string).toString("latin1"));
  const rankOf = new Map(names.map((name, rank) => [name, rank]));
  const lost = names.filter((name, rank) => {
    if (name.length === 1) return table.byteRanks[name.charCodeAt(0)] !== rank;
    const merges = Array.from(name, (_, cut) => {
      const left = rankOf.get(name.slice(0, cut));
      const right = rankOf.get(name.slice(cut));
      return left === undefined || right === undefined ? NO_MERGE : table.mergedRank(left, right);
    }).filter((merged) => merged !== NO_MERGE);
    return merges.length !== 1 || merges[0] !== rank;
  });
  expect(names).toHaveLength(199_998);
  expect(lost).toEqual([]);
});

test("a table cut short or of another kind is refused", () => {
  const words = packTable(small("ab"));
  expect(() => openTokenTable(words.subarray(0, -1))).toThrow(/damaged/);
  expect(() => openTokenTable(words.with(0, 1))).toThrow(/damaged/);
  expect(() => openTokenTable(new Uint32Array())).toThrow(/damaged/);
});
