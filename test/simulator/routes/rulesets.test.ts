import { expect, test } from "vitest";
import type { RuleRecord } from "../../../src/tenant/tenant.ts";
import { makeTenant } from "../../support/make-tenant.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const CREATED_AT = "2026-01-01T00:00:00.000Z";
const AGENT_ID = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";

function makeRule(id: string, rulesetId: string): RuleRecord {
  return {
    id,
    rulesetId,
    name: id,
    type: "Host",
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    title: "{{exe}}",
    severityOfAlerts: 1,
    alertDescription: "d",
    aggregateFields: ["exe"],
    filter: 'command = "sysctl"',
    window: 86_400,
    threshold: 1,
    suppressions: [],
    enabled: true,
  };
}

const RULES = [makeRule("r1", "s1"), makeRule("r2", "s1"), makeRule("r3", "s2")];
const RULESETS = ["s1", "s2"].map((id) => ({
  id,
  name: id,
  description: "",
  createdAt: CREATED_AT,
  updatedAt: CREATED_AT,
  rules: RULES.filter(({ rulesetId }) => rulesetId === id).map((rule) => rule.id),
  agents: id === "s1" ? [AGENT_ID] : [],
}));

const start = () => startSimulator({ tenant: makeTenant({ rulesets: RULESETS, rules: RULES }) });

test("rulesets come all at once, without a token", async () => {
  const { send } = await start();
  const answer = await send("/rulesets");
  expect(answer.json()).toEqual({ rulesets: RULESETS });
  answer.verify();
});

test("a ruleset, its rules and one of them can be read", async () => {
  const { send } = await start();
  expect((await send("/rulesets/s2")).json()).toEqual(RULESETS[1]);
  expect((await send("/rulesets/s1/rules")).json()).toEqual({ rules: RULES.slice(0, 2) });
  expect((await send("/rulesets/s1/rules/r2")).json()).toEqual(RULES[1]);
});

test.each([
  "/rulesets/none",
  "/rulesets/none/rules",
  "/rulesets/s1/rules/r3",
  "/rulesets/x/rules/r1",
])("%s is not found", async (path) => {
  const { send } = await start();
  expect((await send(path)).status).toBe(404);
});

test("rulesets of an agent: the assigned ones, 404 for none, 400 for what is no UUID", async () => {
  const { send } = await start();
  const assigned = await send(`/rulesets?agentId=${AGENT_ID}`);
  const none = await send("/rulesets?agentId=00000000-0000-0000-0000-000000000000");
  const bad = await send("/rulesets?agentId=52eafd46e5777f3a26000009");
  expect(assigned.json()).toEqual({ rulesets: [RULESETS[0]] });
  expect([none.status, bad.status]).toEqual([404, 400]);
});
