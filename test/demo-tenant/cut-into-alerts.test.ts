import { expect, test } from "vitest";
import { compileRule } from "../../src/demo-tenant/compile-rule.ts";
import { cutIntoAlerts } from "../../src/demo-tenant/cut-into-alerts.ts";
import { makeRule } from "../support/make-rule.ts";
import { CREATED_AT } from "../support/make-tenant.ts";

const HOUR_SECONDS = 3600;
const RULESET = {
  id: "ruleset-1",
  name: "Base",
  description: "",
  createdAt: CREATED_AT,
  updatedAt: CREATED_AT,
  rules: ["rule-1"],
};

test.each<[string, number, number[], number[][]]>([
  ["one event is enough", 1, [0, 10], [[0, 10]]],
  ["too few", 3, [0, 10], []],
  ["enough, but too far apart", 3, [0, 1800, 3600, 7300], []],
  ["the window slides", 3, [0, 3000, 3500, 4000], [[0, 3000, 3500, 4000]]],
  ["the first falls out of the window", 3, [0, 3700, 3800, 3900], [[3700, 3800, 3900]]],
  ["an alert takes in another window", 1, [0, 3600, 3601], [[0, 3600], [3601]]],
  [
    "what comes after begins anew",
    2,
    [0, 10, 3700, 3710],
    [
      [0, 10],
      [3700, 3710],
    ],
  ],
  ["a straggler alone is no alert", 2, [0, 10, 9000], [[0, 10]]],
])("%s", (_, threshold, ...[seconds, expected]) => {
  const cuts = cutIntoAlerts(sightings(seconds, threshold));
  expect(cuts.map(({ members }) => members.map(({ timeMs }) => timeMs / 1000))).toEqual(expected);
  for (const { members, reachedMs } of cuts) {
    expect(reachedMs).toBe(members[threshold - 1]?.insertMs);
  }
});

test("the order in which activities are played does not matter", () => {
  const forwards = cutIntoAlerts(sightings([0, 10, 9000, 9001], 2));
  const backwards = cutIntoAlerts(sightings([9001, 9000, 10, 0], 2));
  expect(backwards.map(({ members }) => members.length)).toEqual(
    forwards.map(({ members }) => members.length),
  );
});

test("a new threshold counts from the first event it judges; an alert that is open stays open", () => {
  const before = sightings([0, 10, 4000], 2);
  const after = sightings([20, 4001, 4002, 4003], 3);
  const cuts = cutIntoAlerts([...before, ...after]);
  expect(cuts.map(({ members }) => members.map(({ timeMs }) => timeMs / 1000))).toEqual([
    [0, 10, 20],
    [4000, 4001, 4002, 4003],
  ]);
  expect(cuts.map(({ rule }) => rule.record.threshold)).toEqual([2, 3]);
  expect(cuts[1]?.reachedMs).toBe(4_002_900);
});

function sightings(
  seconds: readonly number[],
  threshold: number,
): Parameters<typeof cutIntoAlerts>[0] {
  const activity = { label: "any", start: 0, perform: nothing };
  const rule = compileRule(makeRule({ id: "rule-1", threshold, window: HOUR_SECONDS }), RULESET);
  return seconds.map((second, index) => ({
    rule,
    timeMs: second * 1000,
    insertMs: second * 1000 + 900,
    ordinal: index,
    position: index,
    activity,
    event: undefined,
  }));
}

function* nothing(): Generator<never, void> {}
