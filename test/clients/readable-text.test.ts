import { expect, test } from "vitest";
import { readableText } from "./readable-text.ts";

test.each([
  ["a text", "a\nb", "a\nb"],
  ["parts", [{ type: "text", text: "a" }], "text\na"],
  ["JSON in a string", JSON.stringify({ output: 'say "a\\b"' }), 'say "a\\b"'],
  ["JSON in JSON", { output: JSON.stringify({ text: 'x"y' }) }, 'x"y'],
  ["what only begins like JSON", "[demo tenant] 1 alert", "[demo tenant] 1 alert"],
  ["numbers and null", { total: 1, cursor: null }, "1\nnull"],
])("%s", (_name, value, text) => {
  expect(readableText(value)).toBe(text);
});
