import { expect, test } from "vitest";
import {
  bare,
  foldWord,
  readBoolean,
  readJson,
  readNumber,
  unquoted,
} from "../../../src/tool-kit/arguments/words.ts";

test.each([
  ["2", 2],
  [" 2 ", 2],
  ["2.0", 2],
  ["+2", 2],
  ["-3", -3],
  [".5", 0.5],
  ["1e3", 1000],
  ["1,000", 1000],
  ["1 000 000", 1_000_000],
  ["1_000", 1000],
  ["1,234.5", 1234.5],
  ['"500"', 500],
  ["２", 2],
  ["", undefined],
  ["two", undefined],
  ["2 apples", undefined],
  ["1,2", undefined],
  ["1,00", undefined],
  ["1,000 000", undefined],
  ["0x10", undefined],
  ["Infinity", undefined],
  ["1".repeat(500), undefined],
  [`1${" ".repeat(500)}x`, undefined],
])("%j is the number %j", (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

test.each([
  ["true", true],
  [" TRUE ", true],
  ["yes", true],
  ["1", true],
  ["on", true],
  ["'y'", true],
  ["false", false],
  ["No", false],
  ["0", false],
  ["off", false],
  ["maybe", undefined],
  ["2", undefined],
  ["", undefined],
])("%j as yes or no is %j", (text, expected) => {
  expect(readBoolean(text)).toBe(expected);
});

test.each([
  ["dismissed-by", "Dismissed By"],
  ["dismissed_by", " DISMISSEDBY"],
  ["alertId", "alert_id"],
])("%j and %j are one word", (one, other) => {
  expect(foldWord(one)).toBe(foldWord(other));
});

test("a text too long to be a word is none", () => {
  expect(foldWord("x".repeat(1000))).toBe("");
});

test.each([
  [' "a1" ', "a1", "a1"],
  ["`a1`", "a1", "a1"],
  ["“a1”", "a1", "a1"],
  ["<a1>", "a1", "a1"],
  ["['a1',", "a1", "['a1',"],
  ["a1)", "a1", "a1)"],
  ["\"'a1'\"", "a1", "a1"],
  ["a b", "a b", "a b"],
  ["", "", ""],
  ['"', "", '"'],
])("%j is %j without marks around it, %j without pairs of them", (text, word, inside) => {
  expect(bare(text)).toBe(word);
  expect(unquoted(text)).toBe(inside);
});

test("marks without end are left as they are", () => {
  const marks = "(".repeat(100_000);

  expect(bare(marks)).toBe(marks);
  expect(unquoted(marks)).toBe(marks);
});

test.each([
  ['["a"]', ["a"]],
  [' {"a": 1}\n', { a: 1 }],
  ['"[\\"a\\"]"', ["a"]],
  ["2", undefined],
  ['"a"', undefined],
  ["[a]", undefined],
  ["", undefined],
])("%j holds %j as JSON", (text, expected) => {
  expect(readJson(text)).toEqual(expected);
});
