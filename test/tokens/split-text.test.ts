import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitText } from "../../src/tokens/split-text.ts";

const pieces = (text: string) => Array.from(splitText(text), ([piece]) => piece);

test("the pieces of any text are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(pieces(text).join("")).toBe(text);
    }),
  );
});

test.each([
  ["it's  HTTPServer's", ["it's", " ", " HTTPServer's"]],
  ["12345", ["123", "45"]],
  ["a://b\n\n  c", ["a", "://", "b", "\n\n", " ", " c"]],
  ["done \r\n", ["done", " \r\n"]],
])("%j falls into %j", (text, expected) => {
  expect(pieces(text)).toEqual(expected);
});
