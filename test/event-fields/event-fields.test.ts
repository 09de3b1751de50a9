import { expect, test } from "vitest";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import { readFirst, readText } from "../../src/event-fields/event-record.ts";

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

test("an event is named by its own id, else by its content", () => {
  expect(eventIdOf({ _id: "a", eventID: "b" })).toBe("a");
  expect(eventIdOf({ eventID: "b" })).toBe("b");
  expect(eventIdOf({ auditID: "c" })).toBe("c");
  expect(eventIdOf({ x: 1 })).toMatch(/^#[0-9a-z]{11}$/);
  expect(eventIdOf({ x: 1 })).toBe(eventIdOf({ x: 1 }));
  expect(eventIdOf({ x: 1 })).not.toBe(eventIdOf({ x: 2 }));
});
