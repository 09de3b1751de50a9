import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/lists/list-cursor.ts";

const hex = fc.stringMatching(/^[0-9a-f-]{1,40}$/);
const place = fc.oneof(
  fc.record({
    time: fc
      .date({ noInvalidDate: true, min: new Date("0000-01-01"), max: new Date("9999-12-31") })
      .map((date) => date.toISOString()),
    id: hex,
  }),
  fc.record({ mark: fc.stringMatching(/^[\w-]{8}$/), index: fc.nat({ max: 999_999_999 }) }),
);
const before = fc.nat({ max: 999_999_999 });
const position = fc.oneof(
  fc.record({ place, before: fc.constant(0) }, { requiredKeys: ["before"] }),
  fc.record(
    { place, before, token: fc.string({ minLength: 1 }) },
    { requiredKeys: ["before", "token"] },
  ),
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
