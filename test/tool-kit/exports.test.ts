import { expect, test } from "vitest";
import { createExports } from "../../src/tool-kit/exports.ts";
import { createClean } from "../../src/text/clean.ts";

const clean = createClean({ redact: true });

test("a table is kept for half an hour and not longer", () => {
  let now = 0;
  const exports = createExports(() => now);
  const kept = exports.keep([{ a: clean("x") }], ["a"]);
  const id = kept?.uri.split("/").at(-1) ?? "";
  now = 29 * 60_000;
  expect(exports.read(id)).toBe("a\r\nx\r\n");
  now = 31 * 60_000;
  expect(exports.read(id)).toBeUndefined();
});

test("what is held is bounded: the oldest table goes first, and one that is too large is refused", () => {
  const exports = createExports(() => 0);
  const ids = Array.from({ length: 25 }, () => exports.keep([{ a: clean("x") }], ["a"])?.uri);
  const present = ids.map((uri) => exports.read(uri?.split("/").at(-1) ?? "") !== undefined);
  expect(present.indexOf(true)).toBe(5);
  const wide = clean("y".repeat(1024 * 1024), 1024 * 1024);
  expect(
    exports.keep(
      Array.from({ length: 17 }, () => ({ a: wide })),
      ["a"],
    ),
  ).toBeUndefined();
});
