import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSighter } from "../../src/digest/create-sighter.ts";
import { exampleOf, textOf } from "../../src/digest/example.ts";
import { exampleText } from "../../src/digest/example-text.ts";
import { eventArbitrary } from "../support/digest-arbitraries.ts";

test("the text of what was kept is the text of the event", () => {
  fc.assert(
    fc.property(eventArbitrary, (event) => {
      const sight = createSighter(() => [])(event);
      expect(textOf(sight.sighting, exampleOf(sight))).toBe(
        exampleText(sight.sighting, sight.values),
      );
    }),
    { numRuns: 500 },
  );
});

test("values that hold the separator, or too much, are kept as text", () => {
  const sight = createSighter(() => []);
  for (const command of ["a\u0001b", "x ".repeat(2000)]) {
    const seen = sight({ event_type: "audit", exe: "/bin/sh", arguments: command });
    expect(exampleOf(seen)).toEqual({ text: exampleText(seen.sighting, seen.values) });
  }
});
