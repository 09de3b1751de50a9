import { expect, test } from "vitest";
import { rulesFor, SECRET_RULES } from "../../src/text/secret-rules.ts";
import { samplesOf } from "../bench/secrets/corpus.ts";
import { TUNED } from "../bench/secrets/tuned.ts";

test("every rule names what must be near, in texts that the scan can look for", () => {
  const wrong = SECRET_RULES.filter(
    ({ near }) =>
      near.length === 0 ||
      near.some((literal) => literal.length < 3 || literal !== literal.toLowerCase()),
  );

  expect(wrong).toEqual([]);
});

test("no rule that matches a text is left out for want of what must be near", () => {
  const left = samplesOf(TUNED.secrets, 3).flatMap(({ text }) => {
    const tried = new Set(rulesFor(text));
    const rules = SECRET_RULES.filter((rule) => rule.isOnlyNear !== true);
    return rules
      .filter((rule) => !tried.has(rule) && text.search(rule.pattern) !== -1)
      .map(({ pattern }) => `${text} | ${pattern.source}`);
  });

  expect(left).toEqual([]);
});
