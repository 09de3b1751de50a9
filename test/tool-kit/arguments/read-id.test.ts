import { expect, test } from "vitest";
import { isIdName, readId } from "../../../src/tool-kit/arguments/read-id.ts";

const UUID = "4f2a90c1-d3e4-4f5a-8b6c-0123456789ab";

test.each(["id", "ids", "alert_id", "event_ids", "group"])("%s holds ids", (name) => {
  expect(isIdName(name)).toBe(true);
});

test.each(["query", "group_by", "paid", "identity", "hostname"])("%s holds no ids", (name) => {
  expect(isIdName(name)).toBe(false);
});

test.each([
  ["4f2a90c1", "4f2a90c1"],
  ["4F2A90C1", "4f2a90c1"],
  [" 4f2a90c1\n", "4f2a90c1"],
  ['"4f2a90c1"', "4f2a90c1"],
  ["`4f2a90c1`", "4f2a90c1"],
  ["<4f2a90c1>", "4f2a90c1"],
  ["‘4f2a90c1’", "4f2a90c1"],
  ["4f2a90c1,", "4f2a90c1"],
  ["#4f2a90c1", "4f2a90c1"],
  ["4f2a90c1.", "4f2a90c1"],
  ["\u200b4f2a90c1\u200e", "4f2a90c1"],
  ["4f2a90c1…", "4f2a90c1"],
  ["4f2a90c1...", "4f2a90c1"],
  ["`4f2a90c1…`", "4f2a90c1"],
  ["4f2a90c1…+28", "4f2a90c1"],
  ["[id: 4f2a90c1]", "4f2a90c1"],
  ["id=4f2a90c1", "4f2a90c1"],
  ['alert_id="4f2a90c1"', "4f2a90c1"],
  ["Alert ID: 4F2A90C1", "4f2a90c1"],
  [UUID.toUpperCase(), UUID],
  [UUID.slice(0, 20).toUpperCase(), UUID.slice(0, 20)],
  [`threatstack://alerts/${UUID}`, UUID],
  [`threatstack://alerts/${UUID.toUpperCase()}/events`, UUID],
  [`<threatstack://alerts/${UUID}>`, UUID],
  ["[the alert](threatstack://alerts/4f2a90c1)", "4f2a90c1"],
  ["threatstack://alerts/4f2a90c1…", "4f2a90c1"],
  ["THREATSTACK://ALERTS/4F2A90C1/EVENTS", "4f2a90c1"],
  ["threatstack://alerts/4f2a%2D90c1", "4f2a-90c1"],
  ["alerts/4f2a90c1", "4f2a90c1"],
])("%j means the alert %s", (text, expected) => {
  expect(readId(text, "alert_id")).toBe(expected);
  expect(readId(text, "alert_ids")).toBe(expected);
});

test.each([
  ["agent_id", "threatstack://agents/4F2A90C1", "4f2a90c1"],
  ["ruleset_id", "threatstack://rulesets/aaaa1111", "aaaa1111"],
  ["ruleset_id", "threatstack://rulesets/aaaa1111/rules/bbbb2222", "aaaa1111"],
  ["rule_id", "threatstack://rulesets/aaaa1111/rules/bbbb2222", "bbbb2222"],
  ["rule_id", "threatstack://agents/aaaa1111", "threatstack://agents/aaaa1111"],
  ["alert_id", "threatstack://alerts", "threatstack://alerts"],
  ["alert_id", "threatstack://alerts/%ff", "%ff"],
])("%s takes from %s the id %s", (name, uri, expected) => {
  expect(readId(uri, name)).toBe(expected);
});

test.each([
  ["agent_id", "EC2-APP01"],
  ["agent_id", "Web-1.example.com"],
  ["agent_id", "ip-10-20-14-32"],
  ["agent_id", "web-1.example.com."],
  ["agent_id", "i-0b94c1d2e3f4a5b6c"],
  ["alert_id", "ABCDEFGHIJKLMNOPQRSTUVWX"],
  ["alert_id", "2025-11-29.jsonl:7"],
  ["event_ids", "#00abc123def"],
  ["organization_id", "5fa075114135dd5944bb5faa"],
])("%s %s stays as it is", (name, id) => {
  expect(readId(id, name)).toBe(id);
});

test.each([
  ["G072", "g072"],
  ["F3A", "f3a"],
  ['group="g072"', "g072"],
])("%s is the group %s", (text, expected) => {
  expect(readId(text, "group")).toBe(expected);
});

test("a text too long for any id only loses the blanks around it", () => {
  const long = `"${"a".repeat(2000)}"`;

  expect(readId(` ${long} `, "alert_id")).toBe(long);
});
