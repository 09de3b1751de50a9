import { expect, test } from "vitest";
import { createRulesInForce } from "../../src/simulator/rules-in-force.ts";
import { makeRule } from "../support/make-rule.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";

const MINUTE_MS = 60_000;
const RULE = makeRule({ id: "rule-1" });
const EVENT = { command: "nc", user: "backup" };
const TENANT = makeTenant({
  events: { a: [EVENT, { ...EVENT, user: "root" }], b: [EVENT] },
});
const events = (id: string) => TENANT.events(id);

function alertAfter(minutes: number, id = "b") {
  return makeAlert({ id, createdAt: new Date(NOW + minutes * MINUTE_MS).toISOString() });
}

/** The minutes after the save at which an alert is the first not to be raised. */
function actsAfter(rule: typeof RULE | undefined): number {
  const inForce = createRulesInForce();
  inForce.saved("rule-1", rule, NOW);
  for (let minutes = 0; minutes < 60; minutes += 1) {
    const alert = alertAfter(minutes);
    if (!inForce.raises(alert, () => events("b"))) return minutes;
  }
  return Infinity;
}

test.each([
  ["a suppression of all its events", { ...RULE, suppressions: ['user = "backup"'] }],
  ["a rule that is switched off", { ...RULE, enabled: false }],
  ["a filter that none of its events passes", { ...RULE, filter: 'command = "curl"' }],
  ["a deleted rule", undefined],
])("%s silences alerts 10 to 15 minutes after it was saved", (_name, rule) => {
  expect(actsAfter(rule)).toBeGreaterThanOrEqual(10);
  expect(actsAfter(rule)).toBeLessThanOrEqual(15);
});

test("an alert of which one event passes is raised, and so is each of a rule that was not changed", () => {
  const inForce = createRulesInForce();
  inForce.saved("rule-1", { ...RULE, suppressions: ['user = "backup"'] }, NOW);
  expect(inForce.raises(alertAfter(60, "a"), () => events("a"))).toBe(true);
  const other = { ...alertAfter(60), ruleId: "rule-2" };
  expect(inForce.raises(other, () => events("b"))).toBe(true);
});

test("what was raised before a change acts stays, and what was saved last wins", () => {
  const inForce = createRulesInForce();
  inForce.saved("rule-1", undefined, NOW);
  inForce.saved("rule-1", RULE, NOW + 60 * MINUTE_MS);
  expect(inForce.raises(alertAfter(0), () => events("b"))).toBe(true);
  expect(inForce.raises(alertAfter(30), () => events("b"))).toBe(false);
  expect(inForce.raises(alertAfter(80), () => events("b"))).toBe(true);
});
