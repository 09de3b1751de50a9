import { expect, test } from "vitest";
import { createAskOnce } from "../../src/resources/ask-once.ts";
import type { Complete } from "../../src/resources/complete.ts";
import { completeAgentId } from "../../src/resources/complete-agent-id.ts";
import { completeAlertId } from "../../src/resources/complete-alert-id.ts";
import { completeRuleId, completeRulesetId } from "../../src/resources/complete-rule-id.ts";
import type { SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import {
  AGENT,
  ALERT,
  makeInventory,
  QUIET_ALERT,
  RULE,
  RULESET,
} from "../support/make-inventory.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startContext } from "../support/start-context.ts";

async function startTyping(options: SimulatorOptions = { tenant: makeInventory() }) {
  const { context, requests } = await startContext(options);
  return {
    requests,
    type: (complete: Complete, value: string, given: Record<string, string> = {}) =>
      complete({ value, given, ask: createAskOnce(context), now: context.now() }),
  };
}

test.each([
  ["the beginning of an id", "2abc", [ALERT]],
  ["in any case", "2ABC", [ALERT]],
  ["words of a title, in any order", "root login", [ALERT]],
  ["an aggregate", "203.0.113", [ALERT]],
  ["nothing yet: the most serious first", "", [ALERT, QUIET_ALERT]],
  ["what is nowhere", "zzzz", []],
])("alerts by %s", async (_what, value, expected) => {
  const { type } = await startTyping();
  expect(await type(completeAlertId, value)).toEqual(expected);
});

test("typing on finds more, for at most one upstream call a key stroke", async () => {
  const { type, requests } = await startTyping();
  const found: number[] = [];
  for (const [strokes, value] of ["b", "ba", "bas", "bast"].entries()) {
    found.push((await type(completeAlertId, value)).length);
    expect(requests()).toBeLessThanOrEqual(strokes + 1);
  }
  expect(await type(completeAlertId, "bastion")).toEqual([ALERT]);
  expect(requests()).toBe(3);
});

test("a page more of a long list at every key stroke", async () => {
  const alerts = Array.from({ length: 250 }, (_, index) =>
    makeAlert({ id: `alert-${String(index).padStart(4, "0")}` }),
  );
  const { type, requests } = await startTyping({ tenant: makeTenant({ alerts }) });
  const counts: number[] = [];
  for (const value of ["", "a", "al", "ale", "aler", "alert"]) {
    counts.push((await type(completeAlertId, value)).length);
  }
  expect(counts[0]).toBe(100);
  expect(counts.at(-1)).toBe(250);
  expect(requests()).toBe(5);
});

test("agents by hostname, rulesets by name, rules by name within their ruleset", async () => {
  const { type } = await startTyping();
  expect(await type(completeAgentId, "basti")).toEqual([AGENT]);
  expect(await type(completeRulesetId, "base")).toEqual([RULESET]);
  expect(await type(completeRulesetId, "", { rule_id: "ffff" })).toEqual([]);
  expect(await type(completeRuleId, RULE.slice(0, 5))).toEqual([RULE]);
  expect(await type(completeRuleId, "login", { ruleset_id: RULESET })).toEqual([RULE]);
  expect(await type(completeRuleId, "login", { ruleset_id: "ffffffff" })).toEqual([]);
});
