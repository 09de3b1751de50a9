import { expect, test } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

test.each([
  ["serverity", "severity"],
  ["Max_tokens", "max_tokens"],
  ["alertid", "alert_id"],
  ["xyz", undefined],
  ["", undefined],
])("%j is nearest to %s", (typed, expected) => {
  expect(nearest(typed, ["severity", "max_tokens", "alert_id"])).toBe(expected);
});

test("nothing is near where nothing is known", () => {
  expect(nearest("a", [])).toBeUndefined();
});

test("two neighbours swapped are one slip", () => {
  expect(nearest("hlep", ["http", "help"])).toBe("help");
});
