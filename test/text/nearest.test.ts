import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

const ARGUMENTS = ["severity", "max_tokens", "alert_id"];
const FLAGS = ["http", "help", "host", "port"];

test.each([
  ["serverity", ARGUMENTS, "severity"],
  ["Max_tokens", ARGUMENTS, "max_tokens"],
  ["alertid", ARGUMENTS, "alert_id"],
  ["severiyt", ARGUMENTS, "severity"],
  ["hlep", FLAGS, "help"],
  ["HOST", FLAGS, "host"],
  ["xyz", ARGUMENTS, undefined],
  ["http", ["host", "port"], undefined],
  ["", ARGUMENTS, undefined],
  ["a", [], undefined],
])("%j among %j is nearest to %s", (typed, known, expected) => {
  expect(nearest(typed, known)).toBe(expected);
});

test("the same word in another case is nearer than one with a slip", () => {
  expect(nearest("Post", ["port", "past", "post"])).toBe("post");
});

test("a word of any length is answered by one of the candidates, or by none", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(fc.string({ maxLength: 60 })),
      (word, all) => {
        const found = nearest(word, all);
        expect(found === undefined || all.includes(found)).toBe(true);
      },
    ),
  );
});

test("two neighbours swapped are one slip", () => {
  expect(nearest("hlep", ["http", "help"])).toBe("help");
});
