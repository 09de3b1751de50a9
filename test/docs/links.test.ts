import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;
const PAGES = [
  "README.md",
  "SECURITY.md",
  ...readdirSync(new URL("docs", ROOT), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
];

test.each(PAGES)("links of %s to files of the repository lead somewhere", (page) => {
  const base = new URL(page, ROOT);
  const text = readFileSync(base, "utf8");
  const links = [...text.matchAll(LINK)].map(([, path = ""]) => path);
  expect(links.filter((path) => !existsSync(new URL(path, base)))).toEqual([]);
});

test("such links are found", () => {
  const text = "see [a](docs/a.md), [b](../b.md#part), [c](https://c.example) and [d](#d)";
  expect([...text.matchAll(LINK)].map(([, path]) => path)).toEqual(["docs/a.md", "../b.md"]);
});
