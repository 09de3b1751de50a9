import { expect, test } from "vitest";
import { makeRule } from "../support/make-rule.ts";
import { makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const RULE = "4eabd6aa-b96d-4461-a023-1e403e5e410a";
const RULESET = "770b3d96-253c-4b2d-b43c-d058e97241e7";

const tenant = makeTenant({
  rulesets: [
    {
      id: RULESET,
      name: "Base Rule Set",
      description: "",
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
      rules: [RULE],
    },
  ],
  rules: [
    makeRule({
      id: RULE,
      rulesetId: RULESET,
      suppressions: ['user = "root"', 'cwd starts_with "/opt"'],
    }),
  ],
});

test("shows what decides: filter, threshold, window and every suppression", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call("threatstack_get_rule", { rule_id: RULE, ruleset_id: RULESET });

  expect(text).toMatchInlineSnapshot(`
    "rule 4eabd6aa-b96d-4461-a023-1e403e5e410a of ruleset 770b3d96-253c-4b2d-b43c-d058e97241e7
    <data>
    name: Netcat
    type: Host
    enabled: true
    severity: 2
    filter: command = "nc"
    fires at: the first event, at most once in 1d
    one alert for each: user
    title: Netcat Detected
    description: Netcat was started.
    suppressions: 2
    suppression 1: user = "root"
    suppression 2: cwd starts_with "/opt"
    created: 2026-03-01 12:00:00Z
    updated: 2026-03-01 12:00:00Z
    </data>
    next: threatstack_get_alerts rule_id="4eabd6aa-b96d-4461-a023-1e403e5e410a" lists its alerts"
  `);
});

test("finds the ruleset of a rule, also by the beginnings of ids", async () => {
  const { call } = await startTools({ tenant });

  expect((await call("threatstack_get_rule", { rule_id: "4eabd6aa" })).meta.ids).toEqual([RULE]);
  expect(
    (await call("threatstack_get_rule", { rule_id: RULE, ruleset_id: "770b" })).meta.ids,
  ).toEqual([RULE]);
  await expect(call("threatstack_get_rule", { rule_id: "00000000" })).rejects.toMatchObject({
    code: "not_found",
  });
});
