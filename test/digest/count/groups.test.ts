import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { sayExample } from "../../../src/digest/describe/example.ts";
import { createGroupTable } from "../../../src/digest/count/groups.ts";
import type { GroupLimits } from "../../../src/digest/count/groups.ts";
import { rarities } from "../../../src/digest/judge/rarity.ts";

const TIGHT: GroupLimits = { maxFamilies: 4, maxShapesPerFamily: 8, maxShapes: 16, maxRisky: 8 };

function started(exe: string, line: string, index: number): EventRecord {
  return {
    _id: `event-${String(index)}`,
    event_type: "audit",
    type: "start",
    exe,
    arguments: line,
    timestamp: 1.7e12 + index,
  };
}

function tableOf(events: readonly EventRecord[], limits?: GroupLimits) {
  const table = createGroupTable(limits);
  const sight = createDescriber(() => []);
  for (const event of events) table.add(sight(event), event, Number(event["timestamp"]));
  return table;
}

const word = (index: number) =>
  `x${"abcdefghij"[index % 10] ?? ""}${"klmnopqrst"[Math.floor(index / 10) % 10] ?? ""}`;

test("too many shapes of a family leave the other families alone", () => {
  const crowd = Array.from({ length: 100 }, (_, index) =>
    started("/usr/bin/a", `a ${word(index)}`, index),
  );
  const alone = started("/usr/bin/b", "b odd", 1000);
  const table = tableOf([...crowd, alone], TIGHT);
  expect(table.isSampled()).toBe(true);
  const families = [...table.families().values()];
  expect(families.map(({ program, count }) => [program, count])).toEqual([
    ["a", 100],
    ["b", 1],
  ]);
  expect(families[0]!.shapes.entries.size).toBeLessThanOrEqual(8);
  expect(families[1]!.shapes.entries.size).toBe(1);
});

function countsOf(records: readonly EventRecord[]): string[] {
  const groups = [...tableOf(records, TIGHT).families().values()].flatMap((family) =>
    Array.from(family.shapes.entries.values()),
  );
  return groups
    .map(({ shape, count, exampleId }) => `${shape.template} ${String(count)} ${exampleId}`)
    .toSorted();
}

test("what is kept is counted exactly, whatever the order", () => {
  const events = Array.from({ length: 300 }, (_, index) =>
    started("/usr/bin/a", `a ${word(index % 60)}`, index),
  );
  const counts = countsOf(events);
  expect(counts.every((count) => count.includes(" 5 "))).toBe(true);
  expect(countsOf(events.toReversed())).toEqual(counts);
});

test("the example is the earliest event, and of equally early ones the first by id", () => {
  const events = [
    started("/usr/bin/a", "a 55", 7),
    started("/usr/bin/a", "a 44", 5),
    started("/usr/bin/a", "a 66", 5),
  ];
  const [family] = [...tableOf(events).families().values()];
  const [group] = [...family!.shapes.entries.values()];
  expect(group).toMatchObject({ count: 3, exampleId: "event-5" });
  expect(sayExample(group!.shape, group!.example, true).text).toBe("a 44");
});

test("one odd event in a regular family is rarer than one of many odd ones", () => {
  const events = [
    ...Array.from({ length: 200 }, (_, index) => started("/usr/bin/regular", "regular run", index)),
    started("/usr/bin/regular", "regular odd", 201),
    ...Array.from({ length: 100 }, (_, index) =>
      started("/usr/bin/busy", `busy ${word(index)}`, 300 + index),
    ),
  ];
  const table = tableOf(events);
  const scores = rarities({
    total: events.length,
    families: table.families(),
    risky: table.risky(),
  });
  const scoreOf = (template: string) =>
    [...scores].find(([{ shape }]) => shape.template === template)?.[1] ?? 0;
  expect(scoreOf("regular odd")).toBeGreaterThan(scoreOf(`busy ${word(3)}`) + 3);
  expect(scoreOf("regular odd")).toBeGreaterThan(scoreOf("regular run") + 3);
});
