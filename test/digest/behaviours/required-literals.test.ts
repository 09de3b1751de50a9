import { expect, test } from "vitest";
import { exactWords } from "../../../src/digest/behaviours/exact-words.ts";
import { createLiteralScan } from "../../../src/text/literal-scan.ts";
import { requiredLiterals } from "../../../src/digest/behaviours/required-literals.ts";

test.each([
  ["mimikatz", ["mimikatz"]],
  ["sekurlsa|lsadump", ["sekurlsa", "lsadump"]],
  ["lsass\\.exe$", ["lsass.exe"]],
  ["\\\\start menu\\\\", ["\\start menu\\"]],
  ["(?:curl|wget)\\b.*\\|\\s*sh", ["curl", "wget"]],
  ["rm\\s+-rf", ["rm -rf"]],
  ["colou?r code", ["r code"]],
  ["x(?:abc)?defg", ["defg"]],
  ["(?:abcd)+", ["abcd"]],
  ["[a-z]{40,}", undefined],
  ["abcd|x", undefined],
  ["(?!never)always", ["always"]],
  ["^\\d+$", undefined],
])("%s needs %j", (pattern, literals) => {
  expect(requiredLiterals(pattern)).toEqual(literals);
});

test.each([
  ["^(?:sudo|su)$", ["sudo", "su"]],
  ["^(?:cmd|rundll32)\\.exe$", ["cmd.exe", "rundll32.exe"]],
  ["^system$", ["system"]],
  ["^python[\\d.]*$", undefined],
  ["sudo", undefined],
])("%s is the list %j", (pattern, words) => {
  expect(exactWords(pattern)).toEqual(words);
});

test("a scan finds every literal that stands in a text", () => {
  const scan = createLiteralScan([
    ["abc", 1],
    ["bcd", 2],
    ["abcde", 3],
    ["xyz", 4],
  ]);
  const found = new Set<number>();
  scan.find("..abcd..", found);
  expect(found).toEqual(new Set([1, 2]));
  expect(scan.locate("abc.xyz.abcd")).toEqual(
    new Map([
      [1, { first: 0, last: 8 }],
      [4, { first: 4, last: 4 }],
      [2, { first: 9, last: 9 }],
    ]),
  );
});
