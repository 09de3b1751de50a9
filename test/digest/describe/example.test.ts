import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { exampleOf, textOf } from "../../../src/digest/describe/example.ts";
import { exampleText } from "../../../src/digest/describe/example-text.ts";
import { eventArbitrary } from "../../support/digest-arbitraries.ts";

test("the text of what was kept is the text of the event", () => {
  fc.assert(
    fc.property(eventArbitrary, (event) => {
      const sight = createDescriber(() => [])(event);
      expect(textOf(sight.shape, exampleOf(sight))).toBe(exampleText(sight.shape, sight.values));
    }),
    { numRuns: 500 },
  );
});

test("values that hold the separator, or too much, are kept as text", () => {
  const sight = createDescriber(() => []);
  for (const command of ["a\u0001b", "x ".repeat(2000)]) {
    const seen = sight({ event_type: "audit", exe: "/bin/sh", arguments: command });
    expect(exampleOf(seen)).toEqual({ text: exampleText(seen.shape, seen.values) });
  }
});
