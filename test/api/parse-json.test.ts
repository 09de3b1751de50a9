import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../src/api/parse-json.ts";

test.each([
  ["18446744073709551615", "18446744073709551615"],
  ["-9007199254740993", "-9007199254740993"],
  ["9007199254740991", 9_007_199_254_740_991],
  ["1764410400000000", 1_764_410_400_000_000],
  ["0.12345678901234567", Number("0.12345678901234567")],
  ["12345678901234567.5", Number("12345678901234567.5")],
  ["1234567890123456e3", 1_234_567_890_123_456_000],
  ['"18446744073709551615"', "18446744073709551615"],
  [
    String.raw`{"a\"18446744073709551615":["x\\",18446744073709551615]}`,
    { 'a"18446744073709551615': ["x\\", "18446744073709551615"] },
  ],
])("%s is read without loss", (text, expected) => expect(parseJson(text)).toEqual(expected));

test("anything else is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text)).toEqual(exactly(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});

/** Whole numbers that are printed in digits and beyond what is exact are texts. */
function exactly(value: unknown): unknown {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return /e/.test(String(value)) ? value : String(value);
  }
  if (Array.isArray(value)) return value.map(exactly);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, exactly(each)]));
}

test.each(["", "{", "18446744073709551615x", '"12345678901234567', "[1234567890123456789,]"])(
  "%j is no JSON",
  (text) => expect(() => parseJson(text)).toThrow(SyntaxError),
);

test("a long text that breaks off is refused as soon as a whole one is read", () => {
  const broken = `"${String.raw`\"1234567890123456`.repeat(200_000)}`;
  expect(() => parseJson(broken)).toThrow(SyntaxError);
});

test("a long text of digits and quotes is read in one go", () => {
  const long = `1234567890123456"\\`.repeat(200_000);
  expect(parseJson(JSON.stringify([long, 1]))).toEqual([long, 1]);
});
