import { expect, test } from "vitest";
import { rulesetBodySchema, toRulesetBody } from "../../../src/api/schemas/ruleset-body.ts";
import { rulesetSchema } from "../../../src/api/schemas/ruleset.ts";

const RULESET = { id: "s", name: "Base", description: "d", createdAt: "", updatedAt: "" };

test.each(["rules", "rulesIds", "ruleIds"])(
  "the rules of a ruleset, answered as %s, are sent as ruleIds",
  (key) => {
    const body = toRulesetBody(
      rulesetSchema.parse({ ...RULESET, [key]: ["a", "b"], agents: ["x"] }),
    );
    expect(body).toEqual({ name: "Base", description: "d", ruleIds: ["a", "b"] });
    expect(rulesetBodySchema.parse(body)).toEqual(body);
  },
);

test("no description is an empty one, since one is required", () => {
  const ruleset = rulesetSchema.parse({ ...RULESET, description: null, rules: [] });
  expect(toRulesetBody(ruleset).description).toBe("");
});

test.each([
  ["no list of rules", {}],
  ["a list that is none", { rules: null }],
  ["a rule that cannot be read", { rules: ["a", {}] }],
  ["a name that cannot be read", { rules: [], name: {} }],
])("a ruleset with %s is not put back, where it would lose it", (_name, fields) => {
  const ruleset = rulesetSchema.parse({ ...RULESET, ...fields });
  expect(() => toRulesetBody(ruleset)).toThrow("cannot be put back");
});
