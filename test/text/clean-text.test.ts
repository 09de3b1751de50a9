import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createClean } from "../../src/text/clean.ts";
import { cleanText, joinClean, linesOf, numberText } from "../../src/text/clean-text.ts";

const clean = createClean({ redact: true });
const SRC = new URL("../../src/", import.meta.url).pathname;

/** What makes clean text of clean text: it cuts, quotes, composes, or writes numbers and times. */
const MAY_MARK = [
  "answers/error-text.ts",
  "answers/failure-text.ts",
  "answers/name-hosts.ts",
  "answers/present-error.ts",
  "answers/present.ts",
  "digest/render/compose-later-page.ts",
  "digest/render/render-digest.ts",
  "digest/render/render-raw.ts",
  "digest/render/render-rows.ts",
  "lists/list-answer.ts",
  "lists/list-lines.ts",
  "text/clean-text.ts",
  "text/clean.ts",
  "text/csv.ts",
  "text/cut-cells.ts",
  "text/field.ts",
  "text/file-text.ts",
  "text/id-text.ts",
  "text/redacted-text.ts",
  "text/table.ts",
  "text/time.ts",
  "tool-kit/csv-answer.ts",
  "tool-kit/intake-text.ts",
];

test("only what cuts, quotes and composes clean text says of a text that it is clean", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" });
  const marking = files.filter(
    (file) => file.endsWith(".ts") && readFileSync(join(SRC, file), "utf8").includes("markClean"),
  );

  expect(marking.toSorted()).toEqual(MAY_MARK);
});

test("our own words go around clean values and numbers", () => {
  const title = clean("a\u202Eb");

  expect(cleanText`${3} alerts, "${title}"`).toBe('3 alerts, "ab"');
});

test("parts that are empty leave no separator behind", () => {
  expect(joinClean(["", cleanText`a`, "", cleanText`b`], ", ")).toBe("a, b");
  expect(linesOf(["", cleanText`a`, ""])).toEqual(["a"]);
});

test("numbers are grouped", () => {
  expect(numberText(12_640)).toBe("12,640");
});

test("a string that was not cleaned does not compile", () => {
  const title: string = "from telemetry";
  // @ts-expect-error -- a plain string is no clean text
  const shown = cleanText`${title}`;
  // @ts-expect-error -- nor is it one of our own words
  const joined = joinClean([cleanText`a`, cleanText`b`], title);
  expect([shown, joined]).toEqual([title, `a${title}b`]);
});
