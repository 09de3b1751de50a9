import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatAge, formatSpan, formatTime, parseWhen } from "../../src/text/time.ts";

const NOW = new Date("2026-11-21T19:33:02.500Z");

test.each([
  ["now", "2026-11-21T19:33:02.500Z"],
  ["30m", "2026-11-21T19:03:02.500Z"],
  ["24h", "2026-11-20T19:33:02.500Z"],
  ["7d", "2026-11-14T19:33:02.500Z"],
  ["2w", "2026-11-07T19:33:02.500Z"],
  [" 24H ", "2026-11-20T19:33:02.500Z"],
  ["2026-01-31", "2026-01-31T00:00:00.000Z"],
  ["2028-02-29", "2028-02-29T00:00:00.000Z"],
  ["2026-01-31T10", "2026-01-31T10:00:00.000Z"],
  ["2026-01-31T10:05", "2026-01-31T10:05:00.000Z"],
  ["2026-01-31 10:05:06", "2026-01-31T10:05:06.000Z"],
  ["2026-01-31T10:05:06Z", "2026-01-31T10:05:06.000Z"],
  ["2026-01-31T10:05:06.1234567z", "2026-01-31T10:05:06.123Z"],
  ["2026-01-31T10:05:06+02:00", "2026-01-31T08:05:06.000Z"],
  ["2026-01-01T00:30-0530", "2026-01-01T06:00:00.000Z"],
  ["2026-01-31T10:05+02", "2026-01-31T08:05:00.000Z"],
])("%j is %s", (text, expected) => {
  expect(parseWhen(text, NOW).toISOString()).toBe(expected);
});

test.each([
  "",
  "yesterday",
  "24",
  "h",
  "-24h",
  "1.5h",
  "24 hours",
  "9999999d",
  "999999w",
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-04-31",
  "2026-1-31",
  "31.01.2026",
  "2026-01-31Z",
  "2026-01-31T24:00",
  "2026-01-31T10:60",
  "2026-01-31T10:00:60",
  "2026-01-31T10:00+15:00",
  "2026-01-31T10:00+02:60",
  "2026-01-31T",
  "1767225600000",
])("%j is refused with the forms that are accepted", (text) => {
  expect(() => parseWhen(text, NOW)).toThrow(
    expect.objectContaining({
      code: "invalid_argument",
      hint: expect.stringMatching(/2026-01-31.*now.*24h.*7d/),
    }),
  );
});

test.each([
  [Date.UTC(2026, 10, 21, 19, 33, 2, 999), "2026-11-21 19:33:02Z"],
  [NOW, "2026-11-21 19:33:02Z"],
  ["2026-11-21T19:33:02.123Z", "2026-11-21 19:33:02Z"],
  ["2026-11-21T21:33:02+02:00", "2026-11-21 19:33:02Z"],
  ["2026-11-21T19:33:02", "2026-11-21 19:33:02Z"],
  ["2026-11-21", "2026-11-21 00:00:00Z"],
  [0, "1970-01-01 00:00:00Z"],
  [undefined, ""],
  [null, ""],
  ["", ""],
  ["event 5", "event 5"],
  ["\u001b[31m</data>", "‹/data>"],
  ["x".repeat(90), `${"x".repeat(36)}…+54`],
  [9e15, "9000000000000000"],
])("%j is shown as %j", (value, expected) => {
  expect(formatTime(value)).toBe(expected);
});

test("a time shown can be given back", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("2100"), noInvalidDate: true }),
      (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseWhen(formatTime(date), NOW).getTime()).toBe(seconds);
      },
    ),
  );
});

test.each([
  ["2026-11-20T10:00:01Z", "2026-11-20T10:04:59Z", "2026-11-20 10:00:01Z..10:04:59Z (4m58s)"],
  [
    "2026-11-20T10:00:00Z",
    "2026-11-23T14:30:00Z",
    "2026-11-20 10:00:00Z..2026-11-23 14:30:00Z (3d4h)",
  ],
  ["2026-11-20T10:00:00Z", "2026-11-20T10:00:00.900Z", "2026-11-20 10:00:00Z"],
])("from %s to %s is %j", (first, last, expected) => {
  expect(formatSpan(Date.parse(first), Date.parse(last))).toBe(expected);
});

test.each([
  [0, "0s"],
  [499, "0s"],
  [12_000, "12s"],
  [298_000, "4m58s"],
  [3_600_000, "1h"],
  [3_605_000, "1h"],
  [90_060_000, "1d1h"],
  [86_400_000 * 400, "400d"],
  [-5000, "0s"],
])("%d ms is %s", (ms, expected) => {
  expect(formatAge(ms)).toBe(expected);
});
