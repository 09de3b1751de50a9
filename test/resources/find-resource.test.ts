import * as fc from "fast-check";
import { expect, test } from "vitest";
import { resources } from "../../src/resources/catalogue.ts";
import { findResource } from "../../src/resources/find-resource.ts";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";

const ID = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";

test.each([
  [resourceUri.alerts, "alerts", {}],
  [resourceUri.alert(ID), "alert", { alert_id: ID }],
  [resourceUri.alert("2abca110"), "alert", { alert_id: "2abca110" }],
  [resourceUri.alertEvents(ID), "alert events", { alert_id: ID }],
  [resourceUri.agents, "agents", {}],
  [resourceUri.agent(ID), "agent", { agent_id: ID }],
  [resourceUri.rulesets, "rulesets", {}],
  [resourceUri.ruleset(ID), "ruleset", { ruleset_id: ID }],
  [resourceUri.rule("base-set", ID), "rule", { ruleset_id: "base-set", rule_id: ID }],
  [resourceUri.guide("triage"), "guide", { name: "triage" }],
  ["threatstack://alerts/%32abca110", "alert", { alert_id: "2abca110" }],
])("%s is %s", (uri, name, ids) => {
  const found = findResource(resources, uri);
  expect([found.resource.name, found.ids]).toEqual([name, ids]);
});

test.each([
  "threatstack://alert",
  "threatstack://alerts/",
  "threatstack://alerts/a/b",
  "threatstack://alerts/2abca110/events/",
  "threatstack://alerts?status=active",
  "threatstack://alerts/2abca110#top",
  "THREATSTACK://alerts",
  " threatstack://alerts",
  "https://example.com/alerts",
  "test://watched-resource",
  "",
])("%j names nothing", (uri) => {
  expect(() => findResource(resources, uri)).toThrow("no resource has this URI");
});

test.each([
  "threatstack://alerts/..",
  "threatstack://alerts/%2e%2e",
  "threatstack://alerts/..%2fagents",
  "threatstack://alerts/a%2Fb%2Fc%2Fd",
  "threatstack://alerts/abc",
  "threatstack://alerts/%E0%A4%A",
  "threatstack://alerts/abcd%00",
  "threatstack://alerts/abcd%0Aefgh",
  "threatstack://alerts/abcd%E2%80%AEefgh",
  `threatstack://alerts/${"a".repeat(65)}`,
  "threatstack://rulesets/base-set/rules/..",
])("%s is malformed", (uri) => {
  expect(() => findResource(resources, uri)).toThrow(/_id is malformed$/);
});

test("whatever stands in a URI, what comes out is an id that means nothing in a path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      let ids: Record<string, string> = {};
      try {
        ids = findResource(resources, `threatstack://agents/${text}`).ids;
      } catch {
        return;
      }
      expect(ids["agent_id"]).toMatch(/^[A-Za-z0-9][\w.-]{3,63}$/);
    }),
  );
});
