import { expect, test } from "vitest";
import { cutIntoAlerts } from "../../../src/simulator/tenant/cut-into-alerts.ts";

const HOUR_SECONDS = 3600;

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
  const cuts = cutIntoAlerts({ threshold, window: HOUR_SECONDS }, sightings(seconds));
  expect(cuts.map(({ members }) => members.map(({ timeMs }) => timeMs / 1000))).toEqual(expected);
  for (const { members, reachedMs } of cuts) {
    expect(reachedMs).toBe(members[threshold - 1]?.insertMs);
  }
});

test("the order in which activities are played does not matter", () => {
  const forwards = cutIntoAlerts(
    { threshold: 2, window: HOUR_SECONDS },
    sightings([0, 10, 9000, 9001]),
  );
  const backwards = cutIntoAlerts(
    { threshold: 2, window: HOUR_SECONDS },
    sightings([9001, 9000, 10, 0]),
  );
  expect(backwards.map(({ members }) => members.length)).toEqual(
    forwards.map(({ members }) => members.length),
  );
});

function sightings(seconds: readonly number[]): Parameters<typeof cutIntoAlerts>[1] {
  const activity = { label: "any", start: 0, perform: nothing };
  return seconds.map((second, index) => ({
    timeMs: second * 1000,
    insertMs: second * 1000 + 900,
    ordinal: index,
    position: index,
    activity,
    event: undefined,
  }));
}

function* nothing(): Generator<never, void> {}
