import { expect, test } from "vitest";
import { present } from "../../src/answers/present.ts";
import { type CleanText, cleanText } from "../../src/text/clean-text.ts";
import { createClean } from "../../src/text/clean.ts";

function presentHead(head: CleanText, isPartial: boolean) {
  return present(
    { compose: () => ({ head, data: [], after: [], meta: { total: 12 } }) },
    {
      banner: "[data folder] ",
      isPartial,
      tokens: 500,
      clean: createClean({ redact: true }),
      notes: () => [],
      hosts: () => Promise.resolve({ byId: new Map() }),
    },
  );
}

test.each([
  ["while files are open", cleanText`12 events`, true],
  ["where the answer itself says so", cleanText`at least 12 events`, false],
])("a total is the least there can be in text and _meta: %s", async (_when, head, isPartial) => {
  const { text, meta } = await presentHead(head, isPartial);

  expect(text).toBe("[data folder] at least 12 events");
  expect(meta).toEqual({ total: 12, at_least: true });
});

test("a total of what was read whole is said to be exact in both", async () => {
  const { text, meta } = await presentHead(cleanText`12 events`, false);

  expect(text).toBe("[data folder] 12 events");
  expect(meta).toEqual({ total: 12 });
});
