import { beforeAll, describe, expect, test } from "vitest";
import { isSuperLinear, worstGrowth } from "./growth.ts";
import { collectMadePatterns, readSourcePatterns, type SourcePattern } from "./source-patterns.ts";

/** Measures thousands of patterns on tens of thousands of texts. */
const PATIENCE_MS = 300_000;
/** Made of what whoever starts the program gives: a path of a fault, and credentials, each a plain word. */
const GIVEN_BY_THE_USER = new Set(["src/simulator/parse-faults.ts", "src/text/own-secrets.ts"]);

const { literals, makers } = readSourcePatterns();
let made: readonly SourcePattern[];
beforeAll(async () => {
  made = await collectMadePatterns();
}, PATIENCE_MS);

test("every place that makes a pattern of a text has made one", () => {
  const silent = [...makers].filter(([file, places]) => {
    const own = new Set(made.filter(({ place }) => place === file).map(({ pattern }) => pattern));
    return own.size < places && !GIVEN_BY_THE_USER.has(file);
  });
  expect(silent).toEqual([]);
  expect(literals.length).toBeGreaterThan(400);
  expect(made.length).toBeGreaterThan(2000);
});

test(
  "no pattern of the code takes time that grows faster than the text",
  () => {
    const different = new Map(
      [...literals, ...made].map((one) => [String(one.pattern), one] as const),
    );
    const found = [...different.values()].flatMap(({ pattern, place }) => {
      const worst = worstGrowth(pattern);
      if (worst === undefined || !isSuperLinear(worst)) return [];
      return [`${place} ${pattern.source.slice(0, 160)} under ${JSON.stringify(worst)}`];
    });
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);

describe("a pattern is found out", () => {
  test.each([
    ["that tries again from each place", /curl\b.*--upload-file/],
    ["that starts anew at each blank", /\s+$/],
    ["whose repetitions overlap", /^(?:a+)+b/],
    ["that can end a first repetition anywhere", /^[^\n]*pass[^\n]*word=/],
    ["that is cubic", /[^/]*(?:readme|restore)[^/]*restore[^/]*\.txt$/],
    ["that finds all matches", /a*\d/g],
    ["that looks ahead", /x(?=.*y)/],
  ])(
    "%s",
    (_, pattern) => {
      const worst = worstGrowth(pattern);
      expect(worst && isSuperLinear(worst)).toBe(true);
    },
    PATIENCE_MS,
  );

  test.each([
    ["anchored", /^[^\n]*password=/],
    ["bounded", /curl\b.{0,200}--upload-file/],
    ["of plain words", /one|two|three/],
    ["that starts where a run starts", /(?<!\s)\s+$/],
  ])(
    "and one %s is let pass",
    (_, pattern) => {
      const worst = worstGrowth(pattern);
      expect(worst !== undefined && isSuperLinear(worst)).toBe(false);
    },
    PATIENCE_MS,
  );
});
