import { expect, test } from "vitest";
import { createUsedOnce } from "../../src/confirm/used-once.ts";

test("an id is taken once", () => {
  const used = createUsedOnce(() => 0);
  expect([used.take("a", 10), used.take("a", 10), used.take("b", 10)]).toEqual([
    "taken",
    "used",
    "taken",
  ]);
});

test("a full memory forgets what can no longer be used, and otherwise takes nothing more", () => {
  let now = 0;
  const used = createUsedOnce(() => now, 2);
  used.take("a", 10);
  used.take("b", 20);
  expect(used.take("c", 30)).toBe("full");
  now = 15;
  expect(used.take("c", 30)).toBe("taken");
  expect(used.take("b", 20)).toBe("used");
});
