import { expect, test } from "vitest";
import { createClean } from "../../src/text/clean.ts";
import { csv } from "../../src/text/csv.ts";

const clean = createClean({ redact: true });

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ["a=b", "a=b"],
  ["a,b", '"a,b"'],
  ["＝1", "'＝1"],
])("%j is written as %j", (value, cell) => {
  expect(csv([{ a: clean(value) }], ["a"])).toBe(`a\r\n${cell}\r\n`);
});
