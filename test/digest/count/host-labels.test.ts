import { expect, test } from "vitest";
import { hostLabelsOf } from "../../../src/digest/count/host-labels.ts";
import { digestOf } from "../../support/digest-of.ts";

function labels(...names: readonly string[]) {
  const top = names.map((value) => ({ value, count: 1 }));
  return hostLabelsOf({ top, telling: [], distinct: top.length, isExact: true });
}

function one(name: string) {
  return { example: name, lowest: name, highest: name, hasMore: false };
}

test("a host among several goes by its name without the domain", () => {
  const labelOf = labels("WS5.corp.example", "dc1.corp.example");
  expect(labelOf(one("WS5.corp.example"))).toBe("WS5");
  expect(labelOf(one("ws5"))).toBe("WS5");
});

test("names that begin alike are told whole, and addresses are not cut", () => {
  const labelOf = labels("web.eu.example", "web.us.example", "10.0.0.1");
  expect(labelOf(one("web.eu.example"))).toBe("web.eu.example");
  expect(labelOf(one("10.0.0.1"))).toBe("10.0.0.1");
});

test("of what happened on several the example's host is named, and another, and whether that is all", () => {
  const labelOf = labels("a.example", "b.example");
  const both = { example: "b.example", lowest: "a.example", highest: "b.example" };
  expect(labelOf({ ...both, hasMore: false })).toBe("b, a");
  expect(labelOf({ ...both, hasMore: true })).toBe("b, a and others");
});

test("the only host goes without saying, and so does none", () => {
  expect(labels("a.example")(one("a.example"))).toBe("");
  expect(labels("a.example", "b.example")(one(""))).toBe("");
});

test("of more hosts than are kept by count none is shortened, because another may begin alike", () => {
  const top = [{ value: "web1.a.example", count: 9 }];
  const labelOf = hostLabelsOf({ top, telling: [], distinct: 2, isExact: true });
  expect(labelOf(one("web1.a.example"))).toBe("web1.a.example");
});

const start = (hostname: string, index: number) => ({
  _id: `e${String(index)}`,
  event_type: "audit",
  timestamp: 1.7e12 + index,
  exe: "/usr/bin/id",
  hostname,
});

function labelOfGroup(...hosts: readonly string[]): string {
  const digest = digestOf(hosts.map(start));
  const [group] = digest.groups;
  return group === undefined ? "no group" : hostLabelsOf(digest.roles.hosts)(group.hosts);
}

test.each([
  ["twins with another between them", ["WEB1", "db1", "web1"], "WEB1, db1"],
  ["a full name with another between", ["web1", "web1-b", "web1.example"], "web1, web1-b"],
  ["twins alone", ["WEB1", "web1"], ""],
  ["one that is not always named", ["", "db1", "db1"], ""],
  ["several, not named at first", ["", "db1", "web1"], "db1, web1"],
])("a group on %s", (_what, hosts, label) => {
  expect(labelOfGroup(...hosts)).toBe(label);
});
