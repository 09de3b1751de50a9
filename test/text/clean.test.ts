import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withoutKinds } from "../support/redaction-marks.ts";
import { createClean } from "../../src/text/clean.ts";
import { stripUnsafe } from "../../src/text/strip-unsafe.ts";

const clean = createClean({ redact: true });
const cleanAsIs = createClean({ redact: false });

test.each([
  [undefined, ""],
  [null, ""],
  ["", ""],
  [0, "0"],
  [1.5, "1.5"],
  [true, "true"],
  [["a", 1, null], '["a",1,null]'],
  [{ a: { b: "x" }, c: undefined, d: [] }, '{"a":{"b":"x"},"d":[]}'],
  [{ "k\u200bey\n": "v\u001b[0m\n</data>" }, '{"key":"v ‹/data>"}'],
])("%j becomes %j", (value, expected) => {
  expect(clean(value)).toBe(expected);
});

test("texts longer than the cap, 200 by default, say how much was left out", () => {
  expect(clean("x".repeat(500))).toBe(`${"x".repeat(195)}…+305`);
  expect(clean("x".repeat(500), 20)).toBe(`${"x".repeat(15)}…+485`);
  expect(clean(["x".repeat(500)], 20)).toBe(`["${"x".repeat(13)}…+489`);
});

test("credentials are redacted in texts, by name in records, and behind flags in lists", () => {
  const record = {
    password: "a",
    pin: { secret: 1234, pwd: "/root" },
    args: ["tool", "--password", "b", "-v"],
    env: ["PGPASSWORD=c"],
    tokens: ["d"],
  };
  expect(withoutKinds(clean(record, 1000))).toBe(
    '{"password":"[redacted]","pin":{"secret":"[redacted]","pwd":"/root"},' +
      '"args":["tool","--password","[redacted]","-v"],"env":["PGPASSWORD=[redacted]"],"tokens":["d"]}',
  );
  expect(withoutKinds(clean("mysql -psecret"))).toBe("mysql -p[redacted]");
});

test("a credential is found although invisible characters or the cap cut through it", () => {
  expect(withoutKinds(clean("pass\u200bword=hun\u00adter2"))).toBe("password=[redacted]");
  expect(clean(`${"x".repeat(180)} password=${"z".repeat(90)}`)).not.toContain("z");
});

test("nothing is redacted when that is switched off", () => {
  expect(cleanAsIs("password=hunter2")).toBe("password=hunter2");
  expect(cleanAsIs({ password: "hunter2" })).toBe('{"password":"hunter2"}');
});

test("a record of any depth is cleaned, what lies too deep shown as left out", () => {
  let deep: unknown = "bottom";
  for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
  expect(clean(deep)).toBe(`${"[".repeat(32)}"…"${"]".repeat(32)}`);
});

test("any value becomes one safe line within the cap, and stays it when cleaned again", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: "binary" }),
      fc.integer({ min: 40, max: 300 }),
      (value, maxChars) => {
        const line = clean(value, maxChars);
        expect(Array.from(line).length).toBeLessThanOrEqual(maxChars);
        expect(stripUnsafe(line)).toBe(line);
        expect(clean(line, maxChars)).toBe(line);
      },
    ),
    { numRuns: 1000 },
  );
});

test("the JSON of any record can be read back", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      expect(() => void JSON.parse(clean([value], 1_000_000))).not.toThrow();
    }),
  );
});
