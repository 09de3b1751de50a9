import { expect, test } from "vitest";
import { actsFrom, ruleInForce } from "../../src/demo-tenant/rule-in-force.ts";
import type { RuleHistory } from "../../src/demo-tenant/rule-in-force.ts";

const MINUTE_MS = 60_000;
const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const ONLY: RuleHistory<string> = [{ rule: "only", actsFromMs: 100 }];
const THREE: RuleHistory<string> = [
  { rule: "first", actsFromMs: 100 },
  { rule: "second", actsFromMs: 200 },
  { rule: "third", actsFromMs: 300 },
];
const OVERTAKEN: RuleHistory<string> = [
  { rule: "first", actsFromMs: 100 },
  { rule: "saved before", actsFromMs: 300 },
  { rule: "saved after", actsFromMs: 200 },
];

test.each<[string, RuleHistory<string>, number, string]>([
  ["a rule that never changed", ONLY, 5000, "only"],
  ["before a rule was made, its first version", ONLY, 0, "only"],
  ["before the first change acts", THREE, 199, "first"],
  ["the moment a change acts", THREE, 200, "second"],
  ["until the next one does", THREE, 299, "second"],
  ["the last one ever after", THREE, 9000, "third"],
  ["before both of two quick changes act", OVERTAKEN, 199, "first"],
  ["the later of two saves acts first", OVERTAKEN, 200, "saved after"],
  ["and the earlier one never", OVERTAKEN, 300, "saved after"],
])("%s", (_, ...[history, timeMs, expected]) => {
  expect(ruleInForce(history, timeMs)).toBe(expected);
});

test("a change acts 10 to 15 minutes after it was saved, always the same for the same save", () => {
  const delays = Array.from({ length: 300 }, (_, seed) => {
    const save = { seed, ruleId: "a rule", savedMs: NOW - seed, now: NOW };
    expect(actsFrom(save)).toBe(actsFrom(save));
    return (actsFrom(save) - save.savedMs) / MINUTE_MS;
  });
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(10);
  expect(Math.min(...delays)).toBeLessThan(10.5);
  expect(Math.max(...delays)).toBeLessThanOrEqual(15);
  expect(Math.max(...delays)).toBeGreaterThan(14.5);
});
