import { expect, test } from "vitest";
import { asSent, unreadFields } from "../../../src/api/schemas/reading.ts";
import { policySchema } from "../../../src/api/version-1/schemas/policy.ts";
import { toRule, toRuleset } from "../../../src/api/version-1/to-ruleset.ts";

const RULE = {
  id: "7f7474ae-eef7-11e6-b0e1-d9a81a1397f1",
  title: "CloudTrail Activity: {{eventName}} by {{user}}",
  description: "Tracks changes of buckets",
  type: "cloudtrail",
  severity: 2,
  filter: 'eventName = "PutObject"',
  exclusions: [],
  aggregate_fields: ["eventName", "user"],
  window_seconds: 86_400,
  threshold: 1,
  enabled: true,
  created_at: "2017-01-11T13:33:06.593Z",
  updated_at: "2017-01-11T13:34:53.315Z",
};

const POLICY = {
  id: "p",
  name: "CloudTrail Base Rule Set",
  description: "",
  organization_id: "o",
  enabled: true,
  created_at: "2015-09-25T19:24:03.956Z",
  agent_count: 0,
  alert_rule_count: 31,
  file_integrity_rules: [],
};

test("a policy in a list does not tell its rules, one alone does", () => {
  expect(toRuleset(policySchema.parse(POLICY))).toEqual({
    id: "p",
    name: "CloudTrail Base Rule Set",
    description: "",
    createdAt: "2015-09-25T19:24:03.956Z",
    enabled: true,
    ruleCount: 31,
    agentCount: 0,
  });
  const whole = policySchema.parse({ ...POLICY, alert_policy: [RULE] });
  expect(toRuleset(whole).rules).toEqual([RULE.id]);
});

test("a rule of a policy is told as a rule of its ruleset", () => {
  const [rule] = policySchema.parse({ ...POLICY, alert_policy: [RULE] }).alert_policy ?? [];
  expect(rule && toRule(rule, "p")).toEqual({
    id: RULE.id,
    rulesetId: "p",
    name: RULE.title,
    type: "CloudTrail",
    title: RULE.title,
    severityOfAlerts: 2,
    alertDescription: RULE.description,
    aggregateFields: ["eventName", "user"],
    filter: RULE.filter,
    window: 86_400,
    threshold: 1,
    suppressions: [],
    enabled: true,
    createdAt: RULE.created_at,
    updatedAt: RULE.updated_at,
  });
});

test("exclusions come along whatever they are", () => {
  const exclusions = ['user = "root"', { filter: "x" }];
  expect(toRule({ id: "r", type: "all", exclusions }, "p")).toEqual({
    id: "r",
    rulesetId: "p",
    type: "Host",
    suppressions: ['user = "root"', '{"filter":"x"}'],
  });
});

test("of what cannot be read nothing follows, and it is known as it was sent", () => {
  const odd = { ...RULE, type: {}, severity: "high", window_seconds: "soon" };
  const sent = { ...POLICY, alert_policy: [odd, null, { ...RULE, id: 7 }, { title: "t" }] };
  const policy = policySchema.parse(sent);
  const ruleset = toRuleset(policy);
  expect(ruleset.rules).toEqual([RULE.id, "7"]);
  expect(unreadFields(ruleset)).toContain("alert_policy.type");
  expect(asSent(ruleset)).toEqual(sent);
  const [rule, blank] = (policy.alert_policy ?? []).map((each) => toRule(each, "p"));
  expect(rule).not.toHaveProperty("type");
  expect(rule).not.toHaveProperty("severityOfAlerts");
  expect(unreadFields(rule ?? {})).toEqual(["type", "severity", "window_seconds"]);
  expect(asSent(rule ?? {})).toEqual(odd);
  expect([blank, asSent(blank ?? {})]).toEqual([{ id: "" }, null]);
});
