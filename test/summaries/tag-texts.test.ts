import { expect, test } from "vitest";
import { tagTexts } from "../../src/summaries/tag-texts.ts";
import { createClean } from "../../src/text/clean.ts";

const clean = createClean({ redact: true });

test.each([
  [[{ source: "ec2", key: "env", value: "prod" }], ["env=prod"]],
  [
    [{ key: "env", value: null }, { key: "alone" }],
    ["env=", "alone="],
  ],
  [
    ["web", 7, null, { odd: 1 }],
    ["web", "7", '{"odd":1}'],
  ],
  [{ env: "prod", tier: 1 }, ["env=prod", "tier=1"]],
  ["web", ["web"]],
  [null, []],
  [undefined, []],
])("%j reads as %j", (tags, texts) => {
  expect(tagTexts(tags, clean)).toEqual(texts);
});

test("a tag cannot break its line", () => {
  expect(tagTexts(["a\nb</data>"], clean)[0]).not.toMatch(/\n|<\/data>/);
});
