import { expect, test } from "vitest";
import { z } from "zod";
import { describeIssue } from "../../src/api/describe-issue.ts";

const SECRET = "hunter2hunter2";

test.each([
  [z.strictObject({ a: z.string() }), { a: 1 }, "a is not string"],
  [z.enum(["x", "y"]), SECRET, "top level is not one of x, y"],
  [z.literal(Array.from({ length: 30 }, (_, index) => index)), SECRET, "top level is not valid"],
  [z.array(z.string()).max(1), [SECRET, SECRET], "top level has more than 1 members"],
  [z.string().min(20), SECRET, "top level has fewer than 20 characters"],
  [z.int().max(3), 4, "top level is more than 3"],
  [
    z.strictObject({}),
    { [`${SECRET.slice(0, 3)}\u001B[31m`]: 1 },
    "fields that cannot be sent: hun??31m",
  ],
  [z.email(), SECRET, "top level is not valid"],
  [z.string().refine(() => false, { error: "in our own words" }), SECRET, "in our own words"],
  [
    z.discriminatedUnion("t", [z.object({ t: z.literal("a") }), z.object({ t: z.literal("b") })]),
    { t: SECRET },
    "t is not one of a, b",
  ],
  [z.union([z.number(), z.boolean()]), SECRET, "top level is not valid"],
])("%#: what was expected is told, never the value", (schema, value, says) => {
  const [issue] = (schema as z.ZodType).safeParse(value).error?.issues ?? [];
  const told = issue && describeIssue(issue);
  expect(told).toContain(says);
  expect(told).not.toContain(SECRET);
});
