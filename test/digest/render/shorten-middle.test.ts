import { assert, integer, property, string } from "fast-check";
import { expect, test } from "vitest";
import { shortenAround, shortenMiddle } from "../../../src/digest/render/shorten-middle.ts";

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

const LONG = `${"a".repeat(80)}-evil-${"z".repeat(80)}`;

test("what is looked for stays, with some of what is around it", () => {
  const short = shortenAround(LONG, 60, [{ from: 80, to: 86 }]);
  expect(short).toBe("aaaaaaaaaaaaaaaa…+56…aaaaaaaa-evil-zzzzzzzz…+64…zzzzzzzz");
});

test("a place that is kept anyway changes nothing", () => {
  expect(shortenAround(LONG, 60, [{ from: 2, to: 9 }])).toBe(shortenMiddle(LONG, 60));
  expect(shortenAround(LONG, 60, [])).toBe(shortenMiddle(LONG, 60));
});

test("of several places the first that would be lost is kept, of a long one its end", () => {
  const places = [
    { from: 0, to: 4 },
    { from: 10, to: 86 },
  ];
  expect(shortenAround(LONG, 80, places)).toContain("-evil-");
});

test("a place anywhere is kept, what is left out is counted, and nothing is cut in two", () => {
  const any = string({ unit: "grapheme", maxLength: 120 });
  assert(
    property(any, any, integer({ min: 50, max: 120 }), (before, after, max) => {
      const text = `${before}-evil-${after}`;
      const from = before.length;
      const short = shortenAround(text, max, [{ from, to: from + 6 }]);
      const parts = short === text ? [text] : short.split(/…\+(\d+)…/);
      const left = parts.filter((_, index) => index % 2 === 1);
      const kept = parts.filter((_, index) => index % 2 === 0).join("");
      expect(short).toContain("-evil-");
      expect(left.reduce((sum, count) => sum + Number(count), kept.length)).toBe(text.length);
      expect(short.length).toBeLessThanOrEqual(max + 12);
      expect(Buffer.from(short).toString()).toBe(short);
    }),
  );
});
