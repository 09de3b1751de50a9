import { expect, test } from "vitest";
import { hostLabelsOf } from "../../src/digest/host-labels.ts";

function labels(...names: readonly string[]) {
  const top = names.map((value) => ({ value, count: 1 }));
  return hostLabelsOf({ top, telling: [], distinct: top.length, isExact: true });
}

function one(name: string) {
  return { example: name, lowest: name, highest: name };
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

test("of what happened on several the example's host is named, and that it is not all", () => {
  const labelOf = labels("a.example", "b.example");
  expect(labelOf({ example: "b.example", lowest: "a.example", highest: "b.example" })).toBe(
    "b and others",
  );
});

test("the only host goes without saying, and so does none", () => {
  expect(labels("a.example")(one("a.example"))).toBe("");
  expect(labels("a.example", "b.example")(one(""))).toBe("");
});
