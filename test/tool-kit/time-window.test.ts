import { expect, test } from "vitest";
import { timeWindow } from "../../src/tool-kit/time-window.ts";

const now = () => new Date("2026-03-02T12:00:00Z");

test("ages count back from now", () => {
  expect(timeWindow({ start: "24h", end: "1h" }, { now })).toEqual({
    from: new Date("2026-03-01T12:00:00Z"),
    until: new Date("2026-03-02T11:00:00Z"),
  });
});

test("a bound that is not given is not made up", () => {
  expect(timeWindow({ start: "2026-03-01" }, { now })).toEqual({
    from: new Date("2026-03-01T00:00:00Z"),
  });
  expect(timeWindow({}, { now })).toEqual({});
});

test.each([
  ["2026-03-02", "2026-03-01"],
  ["2026-03-01", "2026-03-01"],
])("from %s to %s is refused with both times", (start, end) => {
  expect(() => timeWindow({ start, end }, { now })).toThrow(
    expect.objectContaining({
      code: "invalid_argument",
      hint: expect.stringContaining("2026-03-01T"),
    }),
  );
});
