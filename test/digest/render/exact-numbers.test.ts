import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseExactly } from "../../../src/digest/render/exact-numbers.ts";
import { createClean } from "../../../src/text/clean.ts";

const clean = createClean({ redact: true });

function shown(text: string): string | undefined {
  const exact = parseExactly(text);
  return exact?.restore(clean(exact.value, 10_000), (number) => clean(number, 10_000));
}

test.each([
  '{"pid":9007199254740993}',
  '{"session":18446744073709551615}',
  '{"id":-9223372036854775808}',
  '{"load":1.0,"rate":1e3,"small":1.50E-7,"zero":-0}',
  '{"a":[9007199254740993,9007199254740993,1],"b":{"c":0.10}}',
  "[1e400,123456789012345678901234567890]",
])("%s is shown as it was sent", (text) => {
  expect(shown(text)).toBe(text);
});

test("numbers that reading does not change need nothing", () => {
  expect(parseExactly('{"a":1,"b":0.5,"c":"1.0, 9007199254740993","d":[-7]}')).toBeUndefined();
});

test("digits within a text stay a text", () => {
  const text = '{"a":"x \\" 9007199254740993","b":9007199254740993}';
  expect(shown(text)).toBe(text);
});

test("what is secret by its name stays unseen", () => {
  expect(shown('{"password":9007199254740993,"n":1.0}')).not.toContain("9007199254740993");
});

test("no event can choose which numbers stand for others", () => {
  const text = '{"a":9007199254740993,"b":"1.11e-200","c":1.11e-200}';
  expect(shown(text)).toBe(text);
});

test("any number is shown as it was sent", () => {
  const number = fc.oneof(
    fc.bigInt().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential(3)),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), (numbers) => {
      const text = `{"n":[${numbers.join(",")}]}`;
      const read = clean(JSON.parse(text), 10_000);
      expect(shown(text) ?? read).toBe(text);
    }),
  );
});

test("a text of very many escapes breaks nothing", () => {
  const text = JSON.stringify({ a: "\n".repeat(3_000_000), b: 1 }).replace("1}", "1.0}");
  expect(() => parseExactly(text)).not.toThrow();
});
