import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fitCount, fitShorter } from "../../src/text/fit.ts";
import { countTokens } from "../../src/tokens/count-tokens.ts";

const header = (shown: number) => `${String(shown)} shown`;

test("the answer is the largest count whose text fits, as trying all of them finds", () => {
  const items = fc.array(fc.string({ maxLength: 40 }), { maxLength: 60 });
  fc.assert(
    fc.property(items, fc.integer({ min: 3, max: 400 }), (lines, maxTokens) => {
      const texts = ["shown", ...lines].map((_, shown, all) =>
        all.slice(0, shown + 1).join("\n\n"),
      );
      const fitting = texts.filter((text) => countTokens(text) <= maxTokens);
      const fit = fitCount(lines.length, maxTokens, (shown) => texts[shown] ?? "");
      expect(countTokens(fit.text)).toBeLessThanOrEqual(maxTokens);
      expect(fit).toEqual({ shown: fitting.length - 1, text: fitting.at(-1) });
    }),
  );
});

test("few texts are rendered, and none much larger than the budget", () => {
  const sizes: number[] = [];
  const line = "2026-11-21 19:33:02Z,alert,curl https://host.example/x";
  const { shown, text } = fitCount(100_000, 2000, (count) => {
    sizes.push(count);
    return [header(count), ...Array.from({ length: count }, () => line)].join("\n");
  });
  expect(countTokens(text)).toBeLessThanOrEqual(2000);
  expect(countTokens(`${text}\n${line}`)).toBeGreaterThan(2000);
  expect(sizes.length).toBeLessThan(9);
  expect(Math.max(...sizes)).toBeLessThan(3 * shown);
});

test("all are shown where all fit", () => {
  expect(fitCount(3, 100, header)).toEqual({ shown: 3, text: "3 shown" });
  expect(fitCount(0, 100, header)).toEqual({ shown: 0, text: "0 shown" });
});

test("the text for none is returned where not even that fits", () => {
  expect(fitCount(5, 1, header)).toEqual({ shown: 0, text: "0 shown" });
});

test("the first size at which something is shown is taken, and no further one tried", () => {
  const tried: number[] = [];
  const fitted = fitShorter([64, 32, 16, 8], (chars) => {
    tried.push(chars);
    return { shown: chars <= 16 ? 1 : 0, text: String(chars) };
  });
  expect(fitted).toEqual({ shown: 1, text: "16" });
  expect(tried).toEqual([64, 32, 16]);
});

test("where nothing fits, the last attempt stands", () => {
  const fitted = fitShorter([2, 1], (chars) => ({ shown: 0, text: String(chars) }));
  expect(fitted).toEqual({ shown: 0, text: "1" });
});
