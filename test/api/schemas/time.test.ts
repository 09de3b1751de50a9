import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readTime } from "../../../src/api/schemas/time.ts";

const MOMENT = "2026-01-31T10:20:30.400Z";
const MS = Date.parse(MOMENT);

test.each([
  [MOMENT, MOMENT],
  [MS, MOMENT],
  [String(MS), MOMENT],
  [MS / 1000, MOMENT],
  [Math.floor(MS / 1000), "2026-01-31T10:20:30.000Z"],
  [MS * 1000, MOMENT],
  [MS * 1e6, MOMENT],
  ["2026-01-31T10:20:30Z", "2026-01-31T10:20:30.000Z"],
  ["2026-01-31T10:20:30.4009999Z", MOMENT],
  ["2026-01-31T10:20:30", "2026-01-31T10:20:30.000Z"],
  ["2026-01-31 10:20:30.400 UTC", MOMENT],
  ["2026-01-31T12:20:30.400+02:00", MOMENT],
  ["2026-01-31T04:50:30,4-0530", MOMENT],
  ["20260131T102030Z", "2026-01-31T10:20:30.000Z"],
  ["2026-01-31T10:20", "2026-01-31T10:20:00.000Z"],
  ["2026-01-31", "2026-01-31T00:00:00.000Z"],
  [" 2026-01-31 ", "2026-01-31T00:00:00.000Z"],
  ["2000-01-01", "2000-01-01T00:00:00.000Z"],
  ["2100-12-31T23:59:59Z", "2100-12-31T23:59:59.000Z"],
])("%j is %s", (value, expected) => expect(readTime(value)).toBe(expected));

test.each([
  "",
  "soon",
  "test 1",
  "5",
  "2026",
  "2026-13-01",
  "2026-00-10",
  "2026-02-29",
  "2026-01-31T24:00:00Z",
  "2026-01-31T10:60:00Z",
  "2026-01-31T10:20:30Zulu",
  "2026-01-31 and more",
  "1999-12-31T23:59:59Z",
  "2101-01-01",
  "1970-01-01T00:00:00Z",
  "+057881-01-01T00:00:00Z",
  0,
  -MS,
  20_260_131,
  9e15,
  1e300,
  Number.NaN,
  Infinity,
  true,
  null,
  undefined,
  [MS],
  { seconds: MS },
])("%j is no time", (value) => expect(readTime(value)).toBeUndefined());

test("any moment of these years is read alike from every unit and from text", () => {
  const moment = fc.date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2100-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (date) => {
      const seconds = Math.floor(date.getTime() / 1000);
      const whole = new Date(seconds * 1000).toISOString();
      expect([seconds, seconds * 1000, seconds * 1e6, seconds * 1e9].map(readTime)).toEqual([
        whole,
        whole,
        whole,
        whole,
      ]);
      expect(readTime(date.toISOString())).toBe(date.toISOString());
    }),
  );
});
