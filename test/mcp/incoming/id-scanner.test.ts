import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createIdScanner } from "../../../src/mcp/incoming/id-scanner.ts";

function scan(...parts: readonly string[]): string {
  const scanner = createIdScanner();
  for (const part of parts) scanner.push(Buffer.from(part));
  return scanner.id;
}

test.each([
  ['{"id":7,"method":"ping"}', "7"],
  ['{"method":"ping","params":{"id":1,"x":[{"id":2}]},"id":"seven"}', '"seven"'],
  ['{"id" : -12 , "id":13}', "13"],
  ['{"method":"\\"id\\":5,","id":6}', "6"],
  ['{"id":1764410400000000123}', "1764410400000000123"],
  ['\uFEFF{"id":1}', "1"],
  ['{"id":5,"method":"ping",}', "5"],
  ['{"id":5}{"id":6}', "5"],
  ['{"id":12', "null"],
  ['{"id":null}', "null"],
  ['{"id":{"id":3}}', "null"],
  ['{"id":[1]}', "null"],
  ['{"id":"a\nb"}', "null"],
  ['[{"id":1}]', "null"],
  ['"id":5', "null"],
  ["}}}", "null"],
  ["", "null"],
  [`{"id":"${"x".repeat(300)}"}`, "null"],
  [`{"${"x".repeat(300)}":1,"id":2}`, "2"],
])("the id of %j is %s", (text, expected) => {
  expect(scan(text)).toBe(expected);
});

test("it is the id that JSON.parse finds, however the bytes are cut", () => {
  const message = fc.record(
    {
      params: fc.jsonValue(),
      id: fc.oneof(fc.string({ maxLength: 20 }), fc.maxSafeInteger()),
      method: fc.string(),
    },
    { requiredKeys: ["id"] },
  );
  fc.assert(
    fc.property(message, fc.nat(), fc.boolean(), ({ id, ...others }, cut, isLast) => {
      const text = JSON.stringify(isLast ? { ...others, id } : { id, ...others });
      const at = cut % text.length;
      const scanner = createIdScanner();
      const bytes = Buffer.from(text);
      scanner.push(bytes.subarray(0, at));
      scanner.push(bytes.subarray(at));
      expect(JSON.parse(scanner.id)).toEqual(id);
    }),
  );
});
