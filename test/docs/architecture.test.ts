import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TEXT = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");

/** What one section says, from its heading to the next. */
function section(heading: string): string {
  const [, text] = TEXT.split(`\n## ${heading}\n`);
  return text?.split("\n## ")[0] ?? "";
}

function foldersOfSrc(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .map((path) => `${path}/`)
    .toSorted();
}

test("the map names every folder of src, and each once", () => {
  const named = section("Folders").match(/\bsrc\/[\w/-]+\//g) ?? [];
  expect(named.toSorted()).toEqual(foldersOfSrc());
});

test("every folder that is named elsewhere exists", () => {
  const named = new Set(TEXT.match(/\bsrc\/(?:[\w-]+\/)+/g));
  expect([...named].filter((path) => !foldersOfSrc().includes(path))).toEqual([]);
});

test("the table of layer rules has each rule that is enforced", () => {
  const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
    forbidden: { name: string }[];
  };
  const named = [...section("Layer rules").matchAll(/^\| ([^|]+) \|/gm)]
    .flatMap(([, names = ""]) => names.match(/`[\w-]+`/g) ?? [])
    .map((name) => name.slice(1, -1));
  expect(named.toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
});

test("the map stays a page", () => {
  expect(TEXT.split("\n").length).toBeLessThan(170);
});
