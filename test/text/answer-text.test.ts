import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { layOut, layOutTagged } from "../../src/text/answer-text.ts";
import { createClean } from "../../src/text/clean.ts";
import { cleanText } from "../../src/text/clean-text.ts";

const clean = createClean({ redact: true });
const parts = { head: cleanText`1 alert`, data: [cleanText`a,b`], after: [cleanText`next: x`] };

test("every tag costs as much as the one by which room is measured", () => {
  const cost = encode(layOut(parts)).length;
  const tags = Array.from({ length: 1000 }, (_, at) => String(at).padStart(3, "0"));
  for (const half of tags)
    for (const tag of [`${half}507`, `507${half}`])
      expect(encode(layOut(parts, tag)).length).toBe(cost);
});

test.each(["ends in 111111", "１１１１１１ in wide digits", "𝟏𝟏𝟏𝟏𝟏𝟏 in mathematical ones"])(
  "a tag that stands in what others wrote is drawn again: %s",
  (title) => {
    const draws = ["111111", "222222"];
    const data = [clean(title)];

    expect(layOutTagged({ ...parts, data }, () => draws.shift() ?? "")).toContain("<data 222222>");
  },
);

test("each answer has its own tag", () => {
  const texts = Array.from({ length: 50 }, () => layOutTagged(parts));

  expect(new Set(texts).size).toBe(50);
});
