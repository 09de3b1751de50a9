import { expect, test } from "vitest";
import { fieldsOf, findSuspects } from "../../src/rules/fields-of.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";

test("names each field once, in order of mention", () => {
  const filter = parseFilter('b = 1 and (a = 2 or not b = 3) and parent_metadata.exe like "x"');
  expect(fieldsOf(filter)).toEqual(["b", "a", "parent_metadata.exe"]);
});

test.each([
  ['evenName = "x"', "eventName"],
  ['eventname = "x"', "eventName"],
  ['argumets like "x"', "arguments"],
  ['parent_metdata.exe = "x"', "parent_metadata.exe"],
  ['usre = "root"', "user"],
  ['event_type = "cloudTrail"', "cloudtrail"],
  ['event_type != "Winsec"', "winsec"],
])("suspects a slip in %s", (text, meant) => {
  expect(findSuspects(parseFilter(text)).map((suspect) => suspect.meant)).toEqual([meant]);
});

test.each([
  'user = "root" and event_type = "audit" and awsRegion = "x" and connection.addr = "y"',
  'GrantedAccess = "0x1400"',
  'workloadMetadata.owner = "x"',
  'event_type like "kube"',
])("suspects nothing in %s", (text) => {
  expect(findSuspects(parseFilter(text))).toEqual([]);
});

test("a slip written twice is told once", () => {
  expect(findSuspects(parseFilter('usre = "a" or usre = "b"'))).toEqual([
    { kind: "field", written: "usre", meant: "user" },
  ]);
});
