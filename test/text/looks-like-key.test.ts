import { expect, test } from "vitest";
import { looksLikeKey, withoutKeys } from "../../src/text/looks-like-key.ts";

test.each([
  "c0ffee0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6",
  "wJalrXUtnFEMI/K7MDENG",
  "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
  "Zk9x7Plum2Tor4Qi",
])("%s could be a key", (word) => {
  expect(looksLikeKey(word)).toBe(true);
});

test.each([
  "threatstack-export-2026-11-30",
  "events-2026-11-30T10:00:00Z.jsonl",
  "5fa075114135dd5944bb5faa",
  "verbose",
  "vulnerabilities",
  "THREATSTACK_MCP_RATE_PER_MINUTE",
  "20261130",
])("%s is none", (word) => {
  expect(looksLikeKey(word)).toBe(false);
});

test("our words around it stay", () => {
  expect(withoutKeys("the data folder /srv/c0ffee0a1b2c3d4e5f60718293 cannot be opened")).toBe(
    "the data folder /srv/[redacted value] cannot be opened",
  );
});
