import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSharedLeafCounter } from "../../../src/digest/count/shared-leaves.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { createRowsFold } from "../../../src/digest/rows.ts";
import { renderRows } from "../../../src/digest/render/render-rows.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { createClean } from "../../../src/text/clean.ts";
import { digestOf } from "../../support/digest-of.ts";

function sharedOf(events: readonly EventRecord[]): Record<string, string[]> {
  const describe = createDescriber(() => []);
  const counter = createSharedLeafCounter();
  for (const event of events) counter.add(describe(event));
  return Object.fromEntries([...counter.end()].map(([type, leaves]) => [type, [...leaves]]));
}

const DOORS = [
  { event_type: "door", vendor: "acme", region: "eu-west-1", door: "north", held: "long" },
  { event_type: "door", vendor: "acme", region: "eu-west-1", door: "south", held: "short" },
  { event_type: "door", vendor: "acme", region: "eu-west-1", door: "north", held: "short" },
];

test("what all events of a type say is shared, type by type", () => {
  const others = [
    { event_type: "lift", floor: "top", vendor: "other" },
    { event_type: "lift", floor: "low", vendor: "other" },
  ];
  expect(sharedOf([...DOORS, ...others])).toEqual({
    door: ["region=eu-west-1", "vendor=acme"],
    lift: ["vendor=other"],
  });
});

test("nothing is shared by one event, by events that are all alike, or of a type that is known", () => {
  expect(sharedOf(DOORS.slice(0, 1))).toEqual({});
  expect(sharedOf([DOORS[0] ?? {}, DOORS[0] ?? {}])).toEqual({});
  expect(
    sharedOf([
      { syscall: "execve", exe: "/bin/a" },
      { syscall: "execve", exe: "/bin/b" },
    ]),
  ).toEqual({});
});

test("one event that differs in a field ends the sharing of it, wherever it stands", () => {
  const odd = { event_type: "door", vendor: "acme", region: "us-east-1", door: "north" };
  for (const events of [
    [odd, ...DOORS],
    [...DOORS, odd],
  ]) {
    expect(sharedOf(events)).toEqual({ door: ["vendor=acme"] });
  }
});

test("the order of events does not matter, whatever they are", () => {
  const event = fc.record({
    event_type: fc.constantFrom("a", "b"),
    x: fc.constantFrom("1", "2"),
    y: fc.constant("same"),
    z: fc.option(fc.constantFrom("p", "q"), { nil: undefined }),
  });
  const shuffled = fc
    .array(event, { maxLength: 12 })
    .chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
  fc.assert(
    fc.property(shuffled, ([events, others]) => {
      expect(sharedOf(others)).toEqual(sharedOf(events));
    }),
  );
});

test("however many types there are, memory is bounded and the same ones are told", () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ event_type: `t${String(at)}` })).flatMap(
    (event) => [
      { ...event, vendor: "acme", a: "x" },
      { ...event, vendor: "acme", a: "y" },
    ],
  );
  const types = Object.keys(sharedOf(many));
  expect(types.length).toBeGreaterThan(0);
  expect(types.length).toBeLessThanOrEqual(64);
  expect(Object.keys(sharedOf(many.toReversed())).toSorted()).toEqual(types.toSorted());
});

test("a digest says what is shared once, and of each group what differs", () => {
  const digest = digestOf(DOORS);
  expect(digest.groups.map(({ text }) => text()).toSorted()).toEqual([
    "door=north held=long",
    "door=north held=short",
    "door=south held=short",
  ]);
  expect(digest.groups.map(({ template }) => template)).toContain("door=south held=short");
});

test("an event that says only what all say is told whole", () => {
  const plain = { event_type: "door", vendor: "acme" };
  const texts = digestOf([plain, { ...plain, door: "north" }]).groups.map(({ text }) => text());
  expect(texts.toSorted()).toEqual(["door=north", "vendor=acme"]);
});

test("rows say what is shared once, too", () => {
  const fold = createRowsFold({ limit: 10 });
  for (const event of DOORS) fold.add(event, 1);
  const clean = createClean({ redact: true });
  const { data } = renderRows(fold.end(), { maxTokens: 1000, clean, call: { alertId: "a" } });
  expect(data[0]).toBe("all door: region=eu-west-1 vendor=acme");
  expect(data.slice(1).join("\n")).not.toContain("acme");
  expect(data.join("\n")).toContain("door=south held=short");
});
