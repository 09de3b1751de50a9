import { encode } from "gpt-tokenizer/encoding/o200k_base";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countTokens, withinTokens } from "../../src/tokens/count-tokens.ts";

/** What the published package counts; U+FEFF and U+0085 it takes for what they are not in o200k. */
const published = (text: string) => encode(text, { disallowedSpecial: new Set() }).length;
const comparable = (text: string) => text.replaceAll(/[\ufeff\u0085]/g, "");

/** The smallest text found that is counted otherwise than by the published package, or null. */
function miscounted(texts: fc.Arbitrary<string>): [string] | null {
  const same = fc.property(texts.map(comparable), (text) => countTokens(text) === published(text));
  return fc.check(same, { numRuns: 500 }).counterexample;
}

test.each([
  ["", 0],
  ["hello world", 2],
  ["<|endoftext|>", 7],
  ["\ud800", 1],
  ["\ufeffusing", 1],
  ["x\ufeff y", 3],
  [" \u0085x", 4],
])("%j has %d tokens, as the makers of the vocabulary count them", (text, tokens) => {
  expect(countTokens(text)).toBe(tokens);
});

test("any text has as many tokens as the published tokenizer finds", () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
  expect(miscounted(fc.string({ unit: "binary", maxLength: 300 }))).toBeNull();
  expect(miscounted(fc.string({ unit: "grapheme", maxLength: 200 }))).toBeNull();
  expect(miscounted(units.map((lone) => String.fromCharCode(...lone)))).toBeNull();
});

test("text in which the cases of the splitting rule meet often is counted the same", () => {
  const cases = Array.from("aAäßǅʰ漢'’sSſreLl \t\n\r/0٣½!<\u0301\u200d😀\u00a0\u2028");
  const texts = fc.array(fc.constantFrom(...cases), { maxLength: 200 });
  expect(miscounted(texts.map((units) => units.join("")))).toBeNull();
});

test("JSON is counted the same, compact and indented", () => {
  const json = fc.json({ stringUnit: "grapheme" });
  expect(miscounted(json)).toBeNull();
  expect(miscounted(json.map((text) => JSON.stringify(JSON.parse(text), null, 2)))).toBeNull();
});

test("long pieces without a break are counted the same", () => {
  const unit = fc.constantFrom("a", "Z", "=", "-", "/", " ", "\n", "漢", "😀", "é");
  const runs = fc
    .tuple(unit, fc.integer({ min: 20, max: 900 }))
    .map(([repeated, times]) => repeated.repeat(times));
  const letters = fc
    .uint8Array({ minLength: 60, maxLength: 600 })
    .map((bytes) => Buffer.from(bytes).toString("base64").replaceAll(/\W|\d/g, ""));
  expect(miscounted(runs)).toBeNull();
  expect(miscounted(letters)).toBeNull();
});

test.each(["a", "漢字仮名", "😀", "="])(
  "half a million characters of %j in one piece are counted in seconds, not in minutes",
  (unit) => {
    const text = unit.repeat(500_000 / unit.length);
    const started = performance.now();
    expect(countTokens(text)).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  },
  60_000,
);

test("withinTokens says whether the count is at most the maximum", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 80 });
  const wrong = fc.property(texts, fc.integer({ min: -3, max: 3 }), (text, distance) => {
    return withinTokens(text, countTokens(text) + distance) === distance >= 0;
  });
  expect(fc.check(wrong).counterexample).toBeNull();
});

test("withinTokens refuses a text too long for that many tokens without counting it", () => {
  const started = performance.now();
  expect(withinTokens("a ".repeat(20_000_000), 1000)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});
