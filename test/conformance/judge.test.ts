import { expect, test } from "vitest";
import { judge } from "./judge.ts";

const passed = { id: "fine", status: "SUCCESS" };
const failed = { id: "broken", status: "FAILURE", errorMessage: " it broke\n" };
const noted = { id: "noted", status: "INFO" };

test("counts what passed and names what failed, in the suite's words", () => {
  expect(judge("one", [passed, failed, noted, passed])).toEqual({
    title: "one",
    passed: 2,
    failures: ["broken: it broke"],
    skipped: [],
  });
});

test("a failure with a reason is left out, and the reason said", () => {
  expect(judge("one", [passed, failed], ({ id }) => `${id} is not ours`)).toEqual({
    title: "one",
    passed: 1,
    failures: [],
    skipped: ["broken: broken is not ours"],
  });
});

test.each([[[]], [[noted]], [[{ id: "later", status: "SKIPPED" }]]])(
  "a scenario that decided nothing has failed",
  (checks) => {
    expect(judge("one", checks).failures).toEqual(["the suite decided nothing"]);
  },
);
