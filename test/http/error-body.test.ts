import { expect, test } from "vitest";
import { createErrorBody } from "../../src/http/error-body.ts";

test.each([
  ['{"errors":["one","two"]}', "api", "one; two"],
  ['{"errors":["one",{"two":2}]}', "api", '{"errors":["one",{"two":2}]}'],
  ['\uFEFF{"errors":["one"]}', "api", "one"],
  ['{"status":"error","message":"gone"}', "api", "gone"],
  ["{}", "api", "{}"],
  ['{"message":"no Route matched"}', "json", "no Route matched"],
  ['{"statusCode":404,"error":"Not Found","message":"Not Found"}', "json", "Not Found"],
  ['{"other":1}', "json", '{"other":1}'],
  ["[1]", "json", "[1]"],
  ["[]", "json", "[]"],
  ["null", "text", "null"],
  ["Too Many Requests\n", "text", "Too Many Requests"],
  ['{"errors":["cut', "text", '{"errors":["cut'],
  [" <!DOCTYPE html><p>no", "page", "<!DOCTYPE html><p>no"],
  ['<?xml version="1.0"?><Error/>', "page", '<?xml version="1.0"?><Error/>'],
  ["", "none", undefined],
  [" \n", "none", undefined],
])("%j is %s and says %j", (text, form, words) => {
  const body = createErrorBody();
  for (const byte of Buffer.from(text)) body.write(Uint8Array.of(byte));
  expect(body.read("")).toEqual({ form, words });
});

test.each([
  ["text/html; charset=utf-8", "Forbidden", "page"],
  ["TEXT/HTML", "Forbidden", "page"],
  ["text/html", '{"errors":["mislabelled"]}', "api"],
  ["text/plain", "Forbidden", "text"],
])("%s: %j is %s", (contentType, text, form) => {
  const body = createErrorBody();
  body.write(Buffer.from(text));
  expect(body.read(contentType)).toMatchObject({ form });
});

test("only the beginning of a long one is kept", () => {
  const body = createErrorBody();
  for (let index = 0; index < 100; index++) body.write(Buffer.alloc(10_000, "x"));
  expect(body.read("").words).toBe("x".repeat(500));
});

test("how deep an error is nested does not matter", () => {
  const body = createErrorBody();
  body.write(Buffer.from(`{"errors":[${"[".repeat(30_000)}${"]".repeat(30_000)}]}`));
  expect(body.read("application/json")).toMatchObject({ form: "api" });
});
