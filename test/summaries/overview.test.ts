import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { facetOf, overviewLines } from "../../src/summaries/overview.ts";
import { createClean } from "../../src/text/clean.ts";
import { cleanText } from "../../src/text/clean-text.ts";

const clean = createClean({ redact: true });

interface Item {
  readonly severity: string;
  readonly rule: string;
}

const items: Item[] = Array.from({ length: 60_000 }, (_, index) => ({
  severity: String((index % 3) + 1),
  rule: `${String(index % 700).padStart(8, "0")}-0000-4000-8000-000000000000`,
}));

const facets = [
  facetOf(items, { argument: cleanText`severity`, valueOf: ({ severity }) => clean(severity) }),
  facetOf(items, {
    name: cleanText`rule`,
    argument: cleanText`rule_id`,
    valueOf: ({ rule }) => clean(rule),
    labelOf: (id) => cleanText`Rule ${Number(id.slice(0, 8))}`,
  }),
];

test("the parts and the others add up to the list", () => {
  for (const line of overviewLines(facets, 5)) {
    const counts = line.matchAll(/×([\d,]+)/g);
    expect(
      [...counts].reduce((sum, [, count]) => sum + Number(count?.replaceAll(",", "")), 0),
    ).toBe(60_000);
  }
});

test("the overview of 60,000 records is short", () => {
  const lines = overviewLines(facets, 5);

  expect(lines).toMatchInlineSnapshot(`
    [
      "by severity: 1 ×20,000; 2 ×20,000; 3 ×20,000",
      "by rule (rule_id): 00000000 Rule 0 ×86; 00000001 Rule 1 ×86; 00000002 Rule 2 ×86; 00000003 Rule 3 ×86; 00000004 Rule 4 ×86; 695 others ×59570",
    ]
  `);
  expect(encode(lines.join("\n")).length).toBeLessThan(200);
});
