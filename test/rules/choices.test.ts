import { expect, test } from "vitest";
import { LANGUAGE_CHOICES } from "../../src/rules/choices.ts";

test("every open point is decided once, with a reason", () => {
  const topics = LANGUAGE_CHOICES.map(({ topic }) => topic);
  expect(new Set(topics).size).toBe(topics.length);
  for (const { choice, why } of LANGUAGE_CHOICES) {
    expect(choice).toMatch(/\.$/);
    expect(why).toMatch(/\.$/);
  }
});
