import { assert, integer, property, string } from "fast-check";
import { expect, test } from "vitest";
import { shortenMiddle } from "../../../src/digest/render/shorten-middle.ts";

test("a long text keeps its start and its end", () => {
  const text = `${"a".repeat(80)}${"z".repeat(80)}`;
  expect(shortenMiddle(text, 50)).toBe(`${"a".repeat(26)}…+116…${"z".repeat(18)}`);
});

test("what is left out is counted, and nothing is cut in two", () => {
  const any = string({ unit: "grapheme", maxLength: 200 });
  assert(
    property(any, integer({ min: 20, max: 120 }), (text, max) => {
      const short = shortenMiddle(text, max);
      const [, head = "", count = "", tail = ""] = /^(.*?)…\+(\d+)…(.*)$/s.exec(short) ?? [];
      if (short === text) return;
      expect(head.length + Number(count) + tail.length).toBe(text.length);
      expect(Buffer.from(short).toString()).toBe(short);
    }),
  );
});
