import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resources } from "../../src/resources/catalogue.ts";
import { findResource } from "../../src/resources/find-resource.ts";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";
import { AGENT, ALERT, makeInventory, RULE, RULESET } from "../support/make-inventory.ts";
import { startContext } from "../support/start-context.ts";
import { withoutTags } from "../support/without-tags.ts";

test("one file a resource, and every URI of the contract", () => {
  const folder = new URL("../../src/resources/", import.meta.url);
  const files = readdirSync(folder).filter((file) =>
    /: Resource = \{/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  expect(files.toSorted()).toEqual(
    resources.map(({ name }) => `${name.replaceAll(" ", "-")}.ts`).toSorted(),
  );
  expect(resources.map(({ template }) => template).toSorted()).toEqual([
    "threatstack://agents",
    "threatstack://agents/{agent_id}",
    "threatstack://alerts",
    "threatstack://alerts/{alert_id}",
    "threatstack://alerts/{alert_id}/events",
    "threatstack://exports/{export_id}",
    "threatstack://guides/{name}",
    "threatstack://rulesets",
    "threatstack://rulesets/{ruleset_id}",
    "threatstack://rulesets/{ruleset_id}/rules/{rule_id}",
  ]);
});

test("every variable can be completed", () => {
  for (const { template, complete = {} } of resources) {
    const variables = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    expect(Object.keys(complete).toSorted()).toEqual(variables.toSorted());
  }
});

test.each([
  [resourceUri.alerts, {}],
  [resourceUri.alert(ALERT), { alert_id: ALERT }],
  [resourceUri.alertEvents(ALERT), { alert_id: ALERT }],
  [resourceUri.agents, {}],
  [resourceUri.agent(AGENT), { agent_id: AGENT }],
  [resourceUri.rulesets, {}],
  [resourceUri.ruleset(RULESET), { ruleset_id: RULESET }],
  [resourceUri.rule(RULESET, RULE), { ruleset_id: RULESET, rule_id: RULE }],
])("%s reads as its tool answers", async (uri, input) => {
  const { context } = await startContext({ tenant: makeInventory() });
  const { resource, ids } = findResource(resources, uri);

  const text = withoutTags(await resource.read(ids, context));

  const answer = await resource.tool?.run(input, context);
  expect(text).toBe(withoutTags(answer?.text ?? ""));
  expect(text).toMatch(
    /<data>\n.*(Login failures|bastion|Base Rule Set|Failed password).*\n<\/data>/s,
  );
});

test("an unknown id is not found", async () => {
  const { context } = await startContext({ tenant: makeInventory() });
  const unknown = ALERT.replaceAll("a", "f");
  for (const uri of [
    resourceUri.alert(unknown),
    resourceUri.alertEvents(unknown),
    resourceUri.agent(unknown),
    resourceUri.ruleset(unknown),
    resourceUri.rule(RULESET, unknown),
    resourceUri.rule(unknown, RULE),
    resourceUri.guide("nothing"),
  ]) {
    const { resource, ids } = findResource(resources, uri);
    await expect(resource.read(ids, context)).rejects.toMatchObject({ code: "not_found" });
  }
});
