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

test("a cursor brings back its position", () => {
  fc.assert(
    fc.property(position, fc.jsonValue(), (at, query) => {
      expect(decodeCursor(query, encodeCursor(query, at))).toEqual(at);
    }),
  );
});

test("a cursor of another query is refused", () => {
  fc.assert(
    fc.property(position, fc.array(fc.jsonValue()), (at, query) => {
      expect(() => decodeCursor([...query, "more"], encodeCursor(query, at))).toThrow(
        expect.objectContaining({ code: "invalid_argument" }),
      );
    }),
  );
});

test("any text that is no cursor is refused as an argument", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor({}, text)).toThrow(
        expect.objectContaining({ code: "invalid_argument" }),
      );
    }),
  );
});
