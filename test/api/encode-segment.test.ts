import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeSegment } from "../../src/api/encode-segment.ts";

test.each(["", ".", "..", "a\uD800"])("refuses %j", (value) => {
  expect(() => encodeSegment(value)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
});

test("whatever the value, it stays one segment and can be read back", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom("", "/", "%2e%2e", "?#"),
      (text, tail) => {
        const value = text + tail;
        fc.pre(value !== "." && value !== "..");
        const url = new URL(`https://host/v2/alerts/${encodeSegment(value)}/events`);
        const segments = url.pathname.split("/");
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[3] ?? "")).toBe(value);
        expect(url.search + url.hash).toBe("");
      },
    ),
  );
});
