import { expect, test } from "vitest";
import { createErrorBody } from "../../src/http/error-body.ts";

test.each([
  ['{"errors":["one",{"two":2}]}', 'one; {"two":2}'],
  ['{"status":"error","message":"gone"}', "gone"],
  ['{"other":1}', '{"other":1}'],
  ["[1]", "[1]"],
  ["null", "null"],
  ["Too Many Requests\n", "Too Many Requests"],
  ['{"errors":["cut', '{"errors":["cut'],
  ["", undefined],
])("%j says %j", (text, expected) => {
  const body = createErrorBody();
  for (const byte of Buffer.from(text)) body.write(Uint8Array.of(byte));
  expect(body.words()).toBe(expected);
});

test("only the beginning of a long one is kept", () => {
  const body = createErrorBody();
  for (let index = 0; index < 100; index++) body.write(Buffer.alloc(10_000, "x"));
  expect(body.words()).toBe("x".repeat(500));
});
