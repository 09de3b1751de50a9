import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readApiDocument } from "./api-document.ts";
import { DOCUMENT, citationsOf, passagesOf } from "./find-citations.ts";
import { judgePassage } from "./judge-citations.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TEXT = readFileSync(join(ROOT, DOCUMENT), "utf8");
const FILES = [...["src", "test", "examples", "docs"].flatMap(textFilesIn), "README.md"];
const PASSAGES = FILES.flatMap((path) => passagesOf(path, readFileSync(join(ROOT, path), "utf8")));

function textFilesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|md)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

test("every citation of the API's document resolves", () => {
  const document = readApiDocument(TEXT);
  expect(PASSAGES.flatMap((passage) => judgePassage(passage, document))).toEqual([]);
});

test("citations are found, in src and in test", () => {
  const places = PASSAGES.flatMap(citationsOf).map(({ at }) => at);
  // So many that a reader of comments which misses a kind of them is noticed.
  expect(places.filter((at) => at.startsWith("src/")).length).toBeGreaterThan(150);
  expect(places.some((at) => at.startsWith("test/"))).toBe(true);
});

test("every document that a file names exists", () => {
  const named = PASSAGES.flatMap(({ text }) => text.match(/\bdocs\/[\w-]+\.md\b/g) ?? []);
  expect(named).toContain(DOCUMENT);
  expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("the document refers to sections of its own that exist", () => {
  const { sections } = readApiDocument(TEXT);
  const named = [...TEXT.matchAll(/\bsection (\d+(?:\.\d+)?)/g)].map(([, number = ""]) => number);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((number) => !sections.has(number))).toEqual([]);
});

const SMALL = readApiDocument(`
| [D] | documented |
| [C] | seen in clients |
## 2. Operations
### 2.1 List [C]
| 4 | GET /four | [C] |
| 5 | GET /five | [D] |
### 2.10 Both "kinds" [D][C]
## 4. Quirks
| 25 | pages | [D] |
`);

/** A comment whose lines are broken where the words say so. */
function judge(words: string): string[] {
  const comment = `const x = 1; /** ${DOCUMENT} ${words.replaceAll("|", "\n * ")} */`;
  return passagesOf("a.ts", comment).flatMap((passage) => judgePassage(passage, SMALL));
}

test.each([
  "§2",
  "§2.1 [C], §4 no. 25 [D]",
  "§2.1 row 4 [C]",
  "§2.1 rows 4 to 5 [C][D]",
  "§2.1,|§2.10 [D]",
  "§4,| 25 [D]",
  '§2.10, "kinds" [C]; x (§4 no.|25)',
  "§2.1, words [C]. Another [D].",
])("%s resolves", (words) => {
  expect(judge(words)).toEqual([]);
});

test.each([
  ["§9.9 [D]", "a.ts:1 §9.9 does not exist"],
  ["§2.1.1", "a.ts:1 §2.1.1 does not exist"],
  ["§2.1, §2.2 [C]", "a.ts:1 §2.2 does not exist"],
  ["§2.1,| §3", "a.ts:1 §3 does not exist"],
  ["§4 no. 26", "a.ts:1 §4 has no 26"],
  ["§4, 24", "a.ts:1 §4 has no 24"],
  ["§2.1 rows 4 to 6", "a.ts:1 §2.1 has no 6"],
  ["§2.10 row 4", "a.ts:1 §2.10 has no 4"],
  ['§2.10, "sorts"', "a.ts:1 §2.10 does not name sorts"],
  ["§2.1, §2.10 [X]", "a.ts:1 [X] is not explained"],
  ["§4 no. 25 [C]", "a.ts:1 §4 25 has nothing marked [C]"],
  ["§2.1 row 4 [D]", "a.ts:1 §2.1 4 has nothing marked [D]"],
  ["§", "a.ts:1 has a § without a number"],
])("%s is refused", (words, complaint) => {
  expect(judge(words)).toContain(complaint);
});

test("a citation in a comment that names no document is refused", () => {
  const code = ["const x = 1;", "// See §2.1", 'const y = "§9.9";'].join("\n");
  const problems = passagesOf("a.ts", code).flatMap((passage) => judgePassage(passage, SMALL));
  expect(problems).toEqual(["a.ts:2 §2.1 names no document"]);
});
