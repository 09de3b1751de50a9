import { expect, test } from "vitest";
import { rulesFor, SECRET_RULES } from "../../src/text/secret-rules.ts";
import { samplesOf } from "../bench/secrets/corpus.ts";
import { TUNED } from "../bench/secrets/tuned.ts";

test("every rule names what must be near, in texts that the scan can look for", () => {
  for (const { near, pattern } of SECRET_RULES) {
    expect(near.length, pattern.source).toBeGreaterThan(0);
    for (const literal of near) {
      expect(literal.length, `"${literal}" of ${pattern.source}`).toBeGreaterThanOrEqual(3);
      expect(literal).toBe(literal.toLowerCase());
    }
  }
});

test("no rule that matches a text is left out for want of what must be near", () => {
  const left = samplesOf(TUNED.secrets, 3).flatMap(({ text }) => {
    const tried = new Set(rulesFor(text));
    return SECRET_RULES.filter((rule) => !tried.has(rule) && text.search(rule.pattern) !== -1).map(
      ({ pattern }) => `${text} | ${pattern.source}`,
    );
  });

  expect(left).toEqual([]);
});
