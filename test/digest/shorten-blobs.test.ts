import { expect, test } from "vitest";
import { shortenBlobs } from "../../src/digest/shorten-blobs.ts";

test("encoded data is told by its start", () => {
  const text = `powershell -enc ${"SQBF".repeat(40)} -x`;
  expect(shortenBlobs(text)).toBe(`powershell -enc ${"SQBF".repeat(4)}…+144 -x`);
});

test("hashes and words stay whole", () => {
  const text = `${"0f".repeat(64)} a word and C:\\${"folder\\".repeat(20)}`;
  expect(shortenBlobs(text)).toBe(text);
});
