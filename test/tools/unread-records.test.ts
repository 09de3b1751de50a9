import { afterAll, beforeAll, expect, test } from "vitest";
import { IDS } from "./contract/ids.ts";
import type { Args } from "./contract/tool-contract.ts";
import { openWorld, type World } from "./contract/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** What a tool answers where the first record of the list of that name is no object; "" is a bare list. */
async function textWithOdd(list: string, tool: string, args: Args): Promise<string> {
  const withOdd = (body: unknown): unknown => {
    if (Array.isArray(body)) return list === "" ? [7, ...body.slice(1)] : body;
    if (typeof body !== "object" || body === null || !(list in body)) return body;
    const records: unknown = Reflect.get(body, list);
    return Array.isArray(records) ? { ...body, [list]: [7, ...records.slice(1)] } : body;
  };
  const rewriting = { answer: withOdd };
  return (await world.ask({ apiVersion: 2, tool, args, banner: "", rewriting })).text;
}

test("a bare list names the record that could not be read", async () => {
  const text = await textWithOdd("", "threatstack_get_s3_exports", {});

  expect(text).toContain("not read: record of 1 record, which the API sent in an unknown form");
});

test.each([{}, { detail: "rows" }, { where: 'event_type = "audit"', detail: "digest" }])(
  "events are counted without what is no event, which is said: %j",
  async (args) => {
    const asked = { alert_id: IDS.loginAlert, ...args };
    const text = await textWithOdd("events", "threatstack_get_events", asked);

    expect(text).toContain("not read: 1 event, which the API sent in an unknown form");
  },
);

test("an alert of whose events none could be read is not said to have none", async () => {
  const args = { alert_id: IDS.cloudAlert };
  const text = await textWithOdd("events", "threatstack_get_events", args);

  expect(text).toContain("0 events could be read; the API lists some for this alert");
  expect(text).not.toContain("lists none");
});

test("a filter is not said to be tried on an event that could not be read", async () => {
  const args = { alert_id: IDS.loginAlert, filter: 'exe like "/"' };
  const text = await textWithOdd("events", "threatstack_test_filter", args);

  expect(text).toContain("not read: 1 event, which the API sent in an unknown form");
});

test.each([
  ["alerts", "threatstack_get_alert", { alert_id: IDS.loginAlert.slice(0, 8) }],
  ["agents", "threatstack_get_agent", { agent_id: IDS.web.slice(0, 8) }],
  ["rulesets", "threatstack_get_ruleset", { ruleset_id: IDS.baseRules.slice(0, 8) }],
  ["rulesets", "threatstack_get_rule", { rule_id: IDS.loginRule.slice(0, 8) }],
])(
  "an id that may be of the unread record of %s is not said to be unknown",
  async (list, tool, args) => {
    const text = await textWithOdd(list, tool, args);

    expect(text).toMatch(
      /^error upstream_shape: no id of the \d \w+ that could be read begins so; \d more/,
    );
    expect(text).toContain("next: Give the whole id");
  },
);
