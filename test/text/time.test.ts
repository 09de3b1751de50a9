import { expect, test } from "vitest";
import { formatAge, formatClock, formatDay, formatSpan, formatTime } from "../../src/text/time.ts";

const NOW = new Date("2026-11-21T19:33:02.500Z");

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

test("a day and a clock time are parts of a time", () => {
  const time = Date.UTC(2026, 10, 21, 19, 33, 2, 999);
  expect([formatDay(time), formatClock(time)]).toEqual(["2026-11-21", "19:33:02"]);
});
