import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isoTimeOf, numberOf, textOf } from "../../src/event-fields/field-values.ts";

test.each([
  [1_500_245_139_383, "2017-07-16T22:45:39.383Z"],
  [1_500_245_139, "2017-07-16T22:45:39.000Z"],
  ["1500245139383", "2017-07-16T22:45:39.383Z"],
  ["2017-07-16T23:43:47.340Z", "2017-07-16T23:43:47.340Z"],
  ["2016-07-13T16:43:18+02:00", "2016-07-13T14:43:18.000Z"],
  ["20160713T164318Z", "2016-07-13T16:43:18.000Z"],
  ["", undefined],
  ["soon", undefined],
  [Number.MAX_VALUE, undefined],
  [Number.NaN, undefined],
  [null, undefined],
  [{}, undefined],
])("%j is read as the time %s", (value, expected) => {
  expect(isoTimeOf({ at: value }, "at")).toBe(expected);
});

test("the first field that can be read decides", () => {
  const record = { a: "", b: null, c: "soon", d: 7, e: "8" };
  expect(textOf(record, "a", "b", "c")).toBe("soon");
  expect(numberOf(record, "a", "b", "c", "e", "d")).toBe(8);
  expect(textOf(record, "x")).toBeUndefined();
});

test("no value breaks the reading of a time", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const time = isoTimeOf({ at: value }, "at");
      expect(time === undefined || !Number.isNaN(Date.parse(time))).toBe(true);
    }),
  );
});
