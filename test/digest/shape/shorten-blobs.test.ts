import { expect, test } from "vitest";
import { shortenBlobs } from "../../../src/digest/shape/shorten-blobs.ts";

test("encoded data is told by its start", () => {
  const text = `powershell -enc ${"SQBF".repeat(40)} -x`;
  expect(shortenBlobs(text)).toBe(`powershell -enc ${"SQBF".repeat(3)}…+148 -x`);
});

test("encoded data with slashes in it is one run", () => {
  expect(shortenBlobs(`${"SQBF".repeat(30)}/${"ADYA".repeat(4)}/${"x".repeat(90)} b`)).toBe(
    "SQBFSQBFSQBF…+216 b",
  );
});

test("a path behind a long name stays", () => {
  expect(shortenBlobs(`/tmp/${"Z".repeat(90)}/etc/shadow`)).toBe(
    "/tmp/ZZZZZZZZZZZZ…+78/etc/shadow",
  );
});

test("hashes and words stay whole", () => {
  const text = `${"0f".repeat(64)} a word and C:\\${"folder\\".repeat(20)}`;
  expect(shortenBlobs(text)).toBe(text);
});
