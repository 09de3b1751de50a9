import { expect, test } from "vitest";
import { readField } from "../../../src/rules/read-field.ts";
import { matches } from "../../../src/rules/matches.ts";
import { parseFilter } from "../../../src/rules/parse-filter.ts";
import type { AlertRecord, RuleRecord, Tenant } from "../../../src/simulator/tenant.ts";
import { generateTenant } from "../../../src/simulator/tenant/generate-tenant.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const SEEDS = Array.from({ length: 20 }, (_, index) => index * 7 + 1);

type EventRecord = Readonly<Record<string, unknown>> & { readonly timestamp: number };

test("the same seed and time give the same tenant, another seed another one", () => {
  const first = generateTenant({ seed: 3, now: NOW });
  const again = generateTenant({ seed: 3, now: NOW });
  expect(again.alerts).toEqual(first.alerts);
  expect(again.agents).toEqual(first.agents);
  expect(again.rules).toEqual(first.rules);
  const [alert] = first.alerts;
  expect(textsOf(again, alert?.id)).toEqual(textsOf(first, alert?.id));
  expect(textsOf(first, alert?.id)).toEqual(textsOf(first, alert?.id));
  const other = generateTenant({ seed: 4, now: NOW });
  expect(other.organization.id).not.toBe(first.organization.id);
  expect(other.alerts.map(({ title }) => title)).not.toEqual(
    first.alerts.map(({ title }) => title),
  );
});

test("a tenant moves with its clock: only the times change", () => {
  const day = 86_400_000;
  const today = generateTenant({ seed: 3, now: NOW });
  const nextWeek = generateTenant({ seed: 3, now: NOW + 7 * day });
  expect(nextWeek.organization).toEqual(today.organization);
  expect(nextWeek.agents.map(({ hostname }) => hostname)).toEqual(
    today.agents.map(({ hostname }) => hostname),
  );
  const latest = nextWeek.alerts[0]?.createdAt ?? "";
  expect(Date.parse(latest)).toBeGreaterThan(NOW + 6 * day);
});

test.each(SEEDS)(
  "seed %i: what alerts refer to exists, newest first, in the past month",
  (seed) => {
    const { alerts, agents, rules, rulesets } = generateTenant({ seed, now: NOW });
    const agentIds = new Set(agents.map(({ id }) => id));
    const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
    for (const alert of alerts) {
      const rule = ruleById.get(alert.ruleId);
      expect(rule).toMatchObject({ rulesetId: alert.rulesetId, severityOfAlerts: alert.severity });
      if (rule?.type === "CloudTrail") expect(alert.agentId).toBeUndefined();
      else expect(agentIds).toContain(alert.agentId);
    }
    for (const { id, rules: ids } of rulesets) {
      expect(ids).toEqual(rules.filter(({ rulesetId }) => rulesetId === id).map((rule) => rule.id));
    }
    const times = alerts.map(({ createdAt }) => Date.parse(createdAt));
    expect(times).toEqual(times.toSorted((left, right) => right - left));
    expect(times[0]).toBeLessThanOrEqual(NOW);
    expect(times.at(-1)).toBeGreaterThan(NOW - 40 * 86_400_000);
    expect(new Set(alerts.map(({ id }) => id)).size).toBe(alerts.length);
  },
);

test.each(SEEDS)("seed %i: every alert follows from its events and its rule", (seed) => {
  const tenant = generateTenant({ seed, now: NOW });
  const ruleById = new Map(tenant.rules.map((rule) => [rule.id, rule]));
  for (const alert of tenant.alerts) {
    const rule = ruleById.get(alert.ruleId);
    const events = textsOf(tenant, alert.id).map((text) => JSON.parse(text) as EventRecord);
    expect(problemsOf(alert, rule, events)).toEqual([]);
    expect(tenant.events(alert.id)?.count).toBe(events.length);
  }
});

function textsOf(tenant: Tenant, alertId = ""): string[] {
  const source = tenant.events(alertId)?.open();
  if (source === undefined || !(Symbol.iterator in source)) return [];
  return [...source];
}

function problemsOf(
  alert: AlertRecord,
  rule: RuleRecord | undefined,
  events: EventRecord[],
): string[] {
  if (rule === undefined) return ["no rule"];
  const problems = events.flatMap((event) => eventProblems(alert, rule, event));
  const windowMs = rule.window * 1000;
  const times = events.map(({ timestamp }) => timestamp);
  const reaching = times[rule.threshold - 1] ?? Number.POSITIVE_INFINITY;
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? 0;
  if (reaching - first >= windowMs) problems.push("threshold not within window");
  if (reaching >= Date.parse(alert.createdAt))
    problems.push("created before the threshold was reached");
  if (last > reaching + windowMs) problems.push("event after the window");
  if (times.join() !== times.toSorted((left, right) => left - right).join()) problems.push("order");
  if (!titlesOf(rule.title, events).has(alert.title)) problems.push(`title ${alert.title}`);
  return problems;
}

function eventProblems(alert: AlertRecord, rule: RuleRecord, event: EventRecord): string[] {
  const { filter, suppressions, aggregateFields } = rule;
  const differing = aggregateFields.filter((field) => {
    const [value] = readField(event, field);
    return alert.aggregates?.[field] !== (value === undefined ? undefined : textOf(value));
  });
  return [
    ...differing,
    ...(filter === undefined || matches(parseCached(filter), event) ? [] : ["filter"]),
    ...suppressions.filter((text) => matches(parseCached(text), event)),
    ...(alert.agentId === undefined || alert.agentId === event["agent_id"] ? [] : ["agent"]),
  ];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
}

/** What the template can become for any of the events. */
function titlesOf(template: string, events: EventRecord[]): Set<string> {
  const parts = template.split(/\{\{|\}\}/);
  return new Set(
    events.map((event) =>
      parts
        .map((part, index) => (index % 2 === 0 ? part : textOf(readField(event, part)[0])))
        .join(""),
    ),
  );
}

const parsed = new Map<string, ReturnType<typeof parseFilter>>();

function parseCached(text: string): ReturnType<typeof parseFilter> {
  const filter = parsed.get(text) ?? parseFilter(text);
  parsed.set(text, filter);
  return filter;
}
