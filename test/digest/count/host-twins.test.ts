import { expect, test } from "vitest";
import { hostNamesOf, mergeHosts } from "../../../src/digest/count/host-twins.ts";

function merged(counts: Readonly<Record<string, number>>): Record<string, number> {
  const entries = Object.entries(counts).map(([value, count]) => ({ value, count }));
  const names = mergeHosts(entries, hostNamesOf(entries));
  return Object.fromEntries(names.map(({ value, count }) => [value, count]));
}

test.each([
  ["a short name and its full name", { "web1.example.com": 7, web1: 2 }, { "web1.example.com": 9 }],
  ["the same name in other letters", { WEB1: 7, web1: 2 }, { WEB1: 9 }],
  [
    "all three at once",
    { "WEB1.example.com": 4, "web1.example.com": 3, WEB1: 2 },
    { "WEB1.example.com": 9 },
  ],
])("%s are one host", (_what, counts, expected) => {
  expect(merged(counts)).toEqual(expected);
});

test.each([
  ["two full names that begin alike", { "web1.a.example": 3, "web1.b.example": 3, web1: 1 }],
  ["addresses", { "10.0.0.1": 3, "10": 1 }],
  ["others", { web1: 2, web2: 1 }],
])("%s stay apart", (_what, counts) => {
  expect(merged(counts)).toEqual(counts);
});

test("sums come most frequent first", () => {
  const entries = [
    { value: "db1", count: 5 },
    { value: "web1.example.com", count: 4 },
    { value: "web1", count: 2 },
  ];
  expect(mergeHosts(entries, hostNamesOf(entries)).map(({ value }) => value)).toEqual([
    "web1.example.com",
    "db1",
  ]);
});
