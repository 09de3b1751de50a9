import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { exampleOf, sayEvent, sayExample } from "../../../src/digest/describe/example.ts";
import { exampleText } from "../../../src/digest/describe/example-text.ts";
import { eventArbitrary } from "../../support/digest-arbitraries.ts";

const describe = createDescriber(() => []);

test("what was kept says what the event says, with its secrets and without", () => {
  fc.assert(
    fc.property(eventArbitrary, fc.boolean(), (event, redact) => {
      const seen = describe(event);
      const { shape, values } = seen;
      expect(sayExample(shape, exampleOf(seen), redact)).toEqual(sayEvent(shape, values, redact));
    }),
    { numRuns: 500 },
  );
});

test("values that hold the separator, or too much, are kept as text", () => {
  for (const command of ["a\u0001b", "x ".repeat(2000)]) {
    const seen = describe({ event_type: "audit", exe: "/bin/sh", arguments: command });
    const text = exampleText(seen.shape, seen.values);
    expect(exampleOf(seen)).toMatchObject({ whole: { text } });
  }
});
