import * as fc from "fast-check";
import { expect, test } from "vitest";
import { capLength } from "../../src/text/cap-length.ts";

test.each([
  ["abc", 3, "abc"],
  ["abcdef", 5, "ab…+4"],
  ["x".repeat(300), 20, `${"x".repeat(15)}…+285`],
  ["x".repeat(111), 14, `${"x".repeat(9)}…+102`],
  ["😀😀😀", 3, "😀😀😀"],
  ["😀😀😀😀😀", 4, "😀…+4"],
  ["abcdef", 1, "…+6"],
])("%j within %d is %j", (text, maxChars, expected) => {
  expect(capLength(text, maxChars)).toBe(expected);
});

test("what is kept and what is said to be left out are the whole text, within the cap", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", minLength: 301, maxLength: 500 }),
      fc.integer({ min: 12, max: 300 }),
      (text, maxChars) => {
        const capped = capLength(text, maxChars);
        const length = Array.from(text).length;
        expect(Array.from(capped).length).toBeLessThanOrEqual(maxChars);
        expect(capLength(capped, maxChars)).toBe(capped);
        const [, kept = "", left] = /^(.*)…\+(\d+)$/su.exec(capped) ?? [];
        expect(text.startsWith(kept)).toBe(true);
        expect(Array.from(kept).length + Number(left)).toBe(length);
      },
    ),
  );
});
