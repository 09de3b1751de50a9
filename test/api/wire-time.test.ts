import { expect, test } from "vitest";
import { wireWindow } from "../../src/api/wire-time.ts";

test("a window is sent in UTC seconds without a zone, rounded outwards", () => {
  const from = new Date("2026-01-31T10:00:00.999+01:00");
  const until = new Date("2026-01-31T23:59:59.001Z");
  expect(wireWindow({ from, until })).toEqual({
    from: "2026-01-31T09:00:00",
    until: "2026-02-01T00:00:00",
  });
  expect(wireWindow({ until: new Date("2026-01-31T00:00:00.000Z") })).toEqual({
    from: undefined,
    until: "2026-01-31T00:00:00",
  });
});
