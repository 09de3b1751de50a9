import { expect, test } from "vitest";
import { createTokenCounter } from "../../src/tokens/create-token-counter.ts";
import { packTable } from "../../src/tokens/pack-table.ts";
import { openTokenTable } from "../../src/tokens/token-table.ts";

const BYTES = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
const TABLE = openTokenTable(packTable([...BYTES, Buffer.from("ab")]));

test("counting stops soon after the limit is passed", () => {
  const counter = createTokenCounter(TABLE);
  expect(counter.count("ab ab ab ab", Number.POSITIVE_INFINITY)).toBe(7);
  expect(counter.count("ab ab ab ab", 1)).toBe(3);
});

test("what is remembered is forgotten before it grows without end, and counts stay the same", () => {
  const counter = createTokenCounter(TABLE);
  const words = Array.from(
    { length: 40_000 },
    (_, at) => `ab${String.fromCharCode(0x4e00 + (at % 20_000))}`,
  );
  const text = words.map((word, at) => (at % 2 === 0 ? word : word + word)).join(",");
  const first = counter.count(text, Number.POSITIVE_INFINITY);
  expect(counter.count(text, Number.POSITIVE_INFINITY)).toBe(first);
  expect(first).toBe(createTokenCounter(TABLE).count(text, Number.POSITIVE_INFINITY));
});
