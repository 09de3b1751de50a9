import { expect, test } from "vitest";
import { makeRule } from "../../support/make-rule.ts";
import { makeTenant } from "../../support/make-tenant.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const TAGS = { inclusion: [{ source: "ec2", key: "Name" }], exclusion: [] } as const;
const RULES = [makeRule({ id: "limited" }), makeRule({ id: "free" })];

test("a rule answers its tags; one without any, and one that is not there, a 404 each", async () => {
  const ruleTags = new Map([["limited", TAGS]]);
  const { send } = await startSimulator({ tenant: makeTenant({ rules: RULES, ruleTags }) });
  expect((await send("/rules/limited/tags")).json()).toEqual(TAGS);
  const free = await send("/rules/free/tags");
  expect([free.status, free.json()]).toEqual([404, { errors: ["No tags found for rule"] }]);
  const unknown = await send("/rules/nothing/tags");
  expect([unknown.status, unknown.json()]).toEqual([404, { errors: ["Rule not found."] }]);
});
