import { expect, test } from "vitest";
import { cleanText } from "../../src/text/clean-text.ts";
import { cutCells } from "../../src/text/cut-cells.ts";

test("long cells are cut, except those that must stay whole", () => {
  const row = {
    id: cleanText`0123456789abcdef`,
    title: cleanText`0123456789abcdef`,
    host: cleanText`web-1`,
  };
  expect(cutCells(row, 8, new Set(["id"]))).toEqual({
    id: "0123456789abcdef",
    title: "0123…+12",
    host: "web-1",
  });
});
