import { expect, test } from "vitest";
import type { z } from "zod";
import type { ApiClient } from "../../../src/api/client.ts";
import { foldEvents } from "../../../src/api/fold-events.ts";
import { getAgent, listAgents } from "../../../src/api/operations/agents.ts";
import { getAlert, listAlertEvents, listAlerts } from "../../../src/api/operations/alerts.ts";
import {
  getRule,
  getRuleset,
  listRules,
  listRulesets,
} from "../../../src/api/operations/rulesets.ts";
import { paginate } from "../../../src/api/paginate.ts";
import type { Agent } from "../../../src/api/schemas/agent.ts";
import type { Alert } from "../../../src/api/schemas/alert.ts";
import { getPolicy } from "../../../src/api/version-1/operations/policies.ts";
import { CREATED_AT, NOW } from "../../support/make-tenant.ts";
import {
  AGENT,
  OTHER_RULE,
  RULE,
  RULESET,
  id,
  startVersions,
} from "../../support/start-versions.ts";

type Filters = Partial<z.input<typeof listAlerts.input>>;

function core({ id: alertId, title, createdAt, isDismissed, severity, ruleId }: Alert) {
  return { alertId, title, createdAt, isDismissed, severity, ruleId };
}

async function allAlerts(api: ApiClient, filters: Filters) {
  const input = { status: "active" as const, ...filters };
  const found: Alert[] = [];
  for await (const page of paginate(api, { operation: listAlerts, input })) {
    found.push(...page.alerts);
  }
  return found;
}

test.each([
  { status: "active" as const },
  { status: "dismissed" as const },
  { severity: 2 },
  { agentId: AGENT },
  { ruleId: OTHER_RULE },
  { rulesetId: RULESET },
  { rulesetId: id(77) },
  { from: new Date(NOW - 20 * 86_400_000), until: new Date(NOW - 10 * 86_400_000) },
])("the same alerts are found on both versions: %j", async (filters) => {
  const { api, v2 } = await startVersions();
  const [old, current] = await Promise.all([allAlerts(api, filters), allAlerts(v2, filters)]);
  expect(old.map(core)).toEqual(current.map(core));
});

test("one alert comes with what version 2 tells, and how many events it had", async () => {
  const { api } = await startVersions();
  expect(await api.call(getAlert, { alertId: id(2) })).toEqual({
    id: id(2),
    title: "User undefined failed authentication from IP undefined",
    type: "rule",
    unread: true,
    dataSource: "host",
    createdAt: new Date(NOW - 2 * 86_400_000).toISOString(),
    expiresAt: expect.stringMatching(/Z$/),
    lastUpdatedAt: expect.stringMatching(/Z$/),
    lastNotifiedAt: expect.stringMatching(/Z$/),
    isDismissed: false,
    severity: 3,
    agentId: AGENT,
    ruleId: RULE,
    rulesetId: RULESET,
    eventCount: 34,
  });
});

test("its latest events are folded, streamed or whole", async () => {
  const { api } = await startVersions();
  const ids: unknown[] = [];
  const begin = () => ({ add: (event: object) => void ids.push(event), end: () => ids.length });
  expect((await foldEvents(api, id(2), begin)).value).toBeGreaterThan(0);
  const page = await api.call(listAlertEvents, { alertId: id(2) });
  expect(page.events).toEqual(ids);
  expect(page.events[0]).toMatchObject({ _id: "e33" });
});

const foldNothing = () => ({ add() {}, end: () => "none" });

test("an alert without events has none, an unknown one is not there", async () => {
  const { api } = await startVersions();
  expect(await foldEvents(api, id(4), foldNothing)).toEqual({ value: "none", pages: 1 });
  for (const call of [
    foldEvents(api, id(999), foldNothing),
    api.call(getAlert, { alertId: id(999) }),
    api.call(getAgent, { agentId: id(999) }),
    api.call(getPolicy, { policyId: id(999) }),
    api.call(getRule, { rulesetId: RULESET, ruleId: id(999) }),
  ]) {
    await expect(call).rejects.toMatchObject({ code: "not_found" });
  }
});

test("agents are listed by status, whenever they were created", async () => {
  const { api } = await startVersions();
  async function hostnames(filters: object) {
    const found: Agent[] = [];
    const input = { status: "offline" as const, ...filters };
    for await (const page of paginate(api, { operation: listAgents, input })) {
      found.push(...page.agents);
    }
    return found.map((agent) => agent.id);
  }
  expect(await hostnames({ status: "online" })).toEqual([AGENT]);
  expect(await hostnames({})).toEqual([id(900), id(901)]);
  expect(await hostnames({ hostname: "db-1" })).toEqual([id(900)]);
  expect(await hostnames({ until: new Date("2025-06-01") })).toEqual([id(901)]);
  expect(await api.call(getAgent, { agentId: AGENT })).toMatchObject({
    id: AGENT,
    status: "online",
    createdAt: CREATED_AT,
  });
  const byType = api.call(listAgents, { status: "online", type: "monitor" });
  await expect(byType).rejects.toMatchObject({
    code: "invalid_argument",
    message: "agents.list: API version 1 does not know type",
  });
});

test("policies answer for rulesets, and their rules for rules", async () => {
  const { api, v2 } = await startVersions();
  const { rulesets } = await api.call(listRulesets, {});
  expect(rulesets).toMatchObject([{ id: RULESET, name: "Base Rule Set", ruleCount: 2 }]);
  const ruleset = await api.call(getRuleset, { rulesetId: RULESET });
  expect(ruleset.rules).toEqual([RULE, OTHER_RULE]);
  const [old, current] = await Promise.all(
    [api, v2].map((each) => each.call(listRules, { rulesetId: RULESET })),
  );
  expect(old?.rules.map(({ id: ruleId, type }) => [ruleId, type])).toEqual(
    current?.rules.map(({ id: ruleId, type }) => [ruleId, type]),
  );
  const rule = await v2.call(getRule, { rulesetId: RULESET, ruleId: RULE });
  expect(await api.call(getRule, { rulesetId: RULESET, ruleId: RULE })).toMatchObject({
    filter: rule.filter,
    window: rule.window,
    threshold: rule.threshold,
    suppressions: rule.suppressions,
    alertDescription: rule.alertDescription,
  });
});
