import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/tools/list-cursor.ts";

const position = fc.record(
  {
    key: fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
    ),
    id: fc.string(),
    before: fc.nat(),
    token: fc.string({ minLength: 1 }),
  },
  { noNullPrototype: true },
);

test("a cursor brings back its position with its own query only", () => {
  fc.assert(
    fc.property(position, fc.jsonValue(), fc.jsonValue(), (at, query, other) => {
      expect(decodeCursor(query, encodeCursor(query, at))).toEqual(at);
      if (JSON.stringify(query) !== JSON.stringify(other)) {
        expect(refusals(() => decodeCursor(other, encodeCursor(query, at)))).toBe(1);
      }
    }),
    { numRuns: 200 },
  );
});

test("any text that is no cursor is refused as an argument", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(refusals(() => decodeCursor({}, text))).toBe(1);
    }),
  );
});

function refusals(run: () => unknown): number {
  try {
    run();
    return 0;
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid_argument" });
    return 1;
  }
}
