import { expect, test } from "vitest";
import { wordFilter } from "../../src/lists/word-filter.ts";

const finds = (words: string | undefined, ...values: unknown[]): boolean =>
  wordFilter<unknown>(words, (value) => value)(values);

test.each([
  ["a path with backslashes", String.raw`c:\users\public`, String.raw`C:\Users\Public\x.exe`],
  ["a quote", '"quoted"', 'say "quoted" twice'],
  ["words in several values, in any case", "LOGIN 203.0.113.9", "Login failures", "203.0.113.9"],
  ["a number in a record", "4444", { dst: { port: 4444 } }],
  ["a number at the end of a word", "22", "port 22/tcp"],
  ["an address with a prefix length", "10.0.0.1", "10.0.0.1/24"],
  ["an address at the end of a sentence", "192.0.2.19", "from 192.0.2.19."],
  ["an IPv6 address", "2001:db8::1", "from 2001:DB8::1 port 22"],
])("%s is found", (_name, words, ...values) => {
  expect(finds(words, ...values)).toBe(true);
});

test.each([
  ["an address within a longer one", "192.0.2.19", "192.0.2.194"],
  ["an address behind more digits", "92.0.2.19", "192.0.2.19"],
  ["the beginning of a longer address", "10.0.0", "10.0.0.1"],
  ["a number within a number", "44", "4444"],
  ["an IPv6 address within a longer one", "2001:db8::1", "2001:db8::12"],
  ["the name of a field", "severity", { severity: 3 }],
  ["one of two words", "login root", "Login failures"],
])("%s is not found", (_name, words, ...values) => {
  expect(finds(words, ...values)).toBe(false);
});

test("no words find everything", () => {
  expect([finds(undefined, "x"), finds("  ", "x")]).toEqual([true, true]);
});
