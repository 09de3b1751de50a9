import { expect, test } from "vitest";
import { asSent, unreadFields } from "../../../../src/api/schemas/reading.ts";
import { alertSchema } from "../../../../src/api/version-1/schemas/alert.ts";

const ALERT = {
  id: "596bec96f11ead2a97ee0bc0",
  title: "User undefined failed authentication from IP undefined",
  type: "rule",
  severity: 3,
  count: 34,
  active: true,
  dismissed: false,
  unread: true,
  created_at: 1_500_245_139_383,
  expires_at: 1_500_248_739_383,
  last_updated_at: "2017-07-16T23:43:47.340Z",
  key: "7f842c39-eef7-11e6-b0e1-8d4568316479-58e52b4c4cc77462cf786a9d-b27736c8444f963efae2fd1692c771bb",
  rule_id: "53743bc0aaaaaaaaaaaaaaaa",
  alert_policy_id: "53743bc0bbbbbbbbbbbbbbbb",
  agent_id: "58e52b4c4cc77462cf786a9d",
};

test("times are told alike, and the title as the API said it", () => {
  expect(alertSchema.parse(ALERT)).toEqual({
    id: "596bec96f11ead2a97ee0bc0",
    title: "User undefined failed authentication from IP undefined",
    type: "rule",
    dataSource: "host",
    severity: 3,
    createdAt: "2017-07-16T22:45:39.383Z",
    expiresAt: "2017-07-16T23:45:39.383Z",
    lastUpdatedAt: "2017-07-16T23:43:47.340Z",
    isDismissed: false,
    unread: true,
    agentId: "58e52b4c4cc77462cf786a9d",
    ruleId: "7f842c39-eef7-11e6-b0e1-8d4568316479",
    rulesetId: "53743bc0bbbbbbbbbbbbbbbb",
    eventCount: 34,
  });
});

test("rule and events do not come along, their ids and kind do", () => {
  const rule = { id: "7f842c39-eef7-11e6-b0e1-8d4568316479", type: "cloudtrail", policy_id: "p" };
  const alert = alertSchema.parse({ ...ALERT, rule, latest_events: [{}], brandNew: 1 });
  expect(alert).toMatchObject({ dataSource: "cloudtrail", rulesetId: "p", brandNew: 1 });
  expect(alert).not.toHaveProperty("rule");
  expect(alert).not.toHaveProperty("latest_events");
});

test.each([
  [{ key: null }, "53743bc0aaaaaaaaaaaaaaaa"],
  [{ key: "unlike any other" }, "53743bc0aaaaaaaaaaaaaaaa"],
  [
    { key: "525740a144414e7d1c00000b-52eafd46e5777f3a26000008-aebc6afbb8a542a0" },
    "525740a144414e7d1c00000b",
  ],
  [{ key: null, rule: { id: "r" } }, "r"],
])("the rule of %j is %s", (fields, ruleId) => {
  expect(alertSchema.parse({ ...ALERT, ...fields }).ruleId).toBe(ruleId);
});

test.each([
  [{ active: true, dismissed: true }, true],
  [{ active: false, dismissed: false }, false],
  [{ active: false, dismissed: undefined }, true],
  [{ active: true, dismissed: null }, false],
  [{ active: undefined, dismissed: undefined }, false],
])("%j: dismissed is %j", (fields, isDismissed) => {
  expect(alertSchema.parse({ ...ALERT, ...fields }).isDismissed).toBe(isDismissed);
});

test("an alert without an agent is CloudTrail's", () => {
  expect(alertSchema.parse({ ...ALERT, agent_id: undefined }).dataSource).toBe("cloudtrail");
});

test.each([
  ["2017-07-16T22:45:39Z", "2017-07-16T22:45:39.000Z"],
  ["2017-07-16T22:45:39+00:00", "2017-07-16T22:45:39.000Z"],
  ["soon", undefined],
  [9e15, undefined],
  [null, undefined],
])("a time of %j is %j", (time, expected) => {
  expect(alertSchema.parse({ ...ALERT, created_at: time }).createdAt).toBe(expected);
});

test.each([
  [{ dismissed: "no" }, "isDismissed", false, ["dismissed"]],
  [{ dismissed: "no", active: {} }, "isDismissed", undefined, ["active", "dismissed"]],
  [{ agent_id: {} }, "dataSource", undefined, ["agent_id"]],
  [{ agent_id: {}, rule: { type: "cloudtrail" } }, "dataSource", "cloudtrail", ["agent_id"]],
  [{ severity: "high" }, "severity", undefined, ["severity"]],
])("of what cannot be read nothing follows: %j", (...[fields, name, expected, unread]) => {
  const sent = { ...ALERT, ...fields };
  const alert = alertSchema.parse(sent);
  expect(alert[name]).toBe(expected);
  expect([unreadFields(alert), asSent(alert)]).toEqual([unread, sent]);
});

test("of an alert that is none no source and no state follow", () => {
  const alert = alertSchema.parse(null);
  expect([alert, unreadFields(alert)]).toEqual([{ id: "" }, ["record"]]);
});
