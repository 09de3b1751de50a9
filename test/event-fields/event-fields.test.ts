import { expect, test } from "vitest";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import { readFirst, readText } from "../../src/event-fields/event-record.ts";
import { timeOf } from "../../src/event-fields/event-time.ts";

test.each([[4_294_967_295], ["4294967295"], [null], [""], ["-"], ["(null)"], [undefined], [{}]])(
  "%s is none",
  (value) => {
    expect(readText({ auid: value }, "auid")).toBe("");
  },
);

test("the first spelling that holds something is read", () => {
  expect(readFirst({ groups: ["a", "-", "b"], group: "c" }, ["groups", "group"])).toBe("a b");
  expect(readFirst({ error: "AccessDenied", errorCode: null }, ["errorCode", "error"])).toBe(
    "AccessDenied",
  );
});

test.each([
  ["milliseconds", { timestamp: 1_654_113_399_912 }, 1_654_113_399_912],
  ["seconds", { timestamp: 1_654_113_399 }, 1_654_113_399_000],
  ["digits", { eventTime: "1654113399912" }, 1_654_113_399_912],
  ["ISO 8601", { eventTime: "2022-06-01T19:56:39.912Z" }, 1_654_113_399_912],
  [
    "when a cluster was asked",
    { requestReceivedTimestamp: "2022-06-01T19:56:39.912000Z" },
    1_654_113_399_912,
  ],
  ["the header of an audit record", { header: { timestamp: 1_654_113_399 } }, 1_654_113_399_000],
])("a time is read from %s", (_what, event, time) => {
  expect(timeOf(event)).toBe(time);
});

test("what is no time is none", () => {
  expect(timeOf({ timestamp: "soon" })).toBeNaN();
  expect(timeOf({ timestamp: -1 })).toBeNaN();
  expect(timeOf({ timestamp: 1e300 })).toBeNaN();
});

test("an event is named by its own id, else by its content", () => {
  expect(eventIdOf({ _id: "a", eventID: "b" })).toBe("a");
  expect(eventIdOf({ eventID: "b" })).toBe("b");
  expect(eventIdOf({ auditID: "c" })).toBe("c");
  expect(eventIdOf({ x: 1 })).toMatch(/^#[0-9a-z]{11}$/);
  expect(eventIdOf({ x: 1 })).toBe(eventIdOf({ x: 1 }));
  expect(eventIdOf({ x: 1 })).not.toBe(eventIdOf({ x: 2 }));
});
