import { beforeAll, describe, expect, test } from "vitest";
import { matches } from "../../../src/rules/matches.ts";
import { parseFilter } from "../../../src/rules/parse-filter.ts";
import { insertTimeOf, play } from "../../../src/demo-tenant/activity.ts";
import { generateTenantWithFindings } from "../../../src/demo-tenant/generate-tenant.ts";
import type { GeneratedTenant } from "../../../src/demo-tenant/generate-tenant.ts";
import type { RuleRecord } from "../../../src/tenant/tenant.ts";
import type { TenantEvent } from "../../../src/demo-tenant/scene.ts";
import { parsedEvents } from "../../support/tenant-events.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SEEDS = Array.from({ length: 20 }, (_, index) => index * 7 + 1);
const SMOKE_TEST = parseFilter('user = "jenkins" and command = "curl"');

describe.each(SEEDS)("seed %i", (seed) => {
  let generated: GeneratedTenant;

  beforeAll(() => {
    generated = generateTenantWithFindings({ seed, now: NOW });
  });

  test("two rules changed in the thirty days: what is shown is the last version, dated by its change", () => {
    const { tenant, histories } = generated;
    const changed = histories.filter((history) => history.length > 1);
    expect(changed).toHaveLength(2);
    for (const [{ rule: before }, after] of changed) {
      const shown = tenant.rules.find(({ id }) => id === before.id);
      expect(after?.rule).toBe(shown);
      const savedMs = Date.parse(shown?.updatedAt ?? "");
      expect(savedMs).toBeGreaterThan(NOW - 30 * DAY_MS);
      expect(Date.parse(before.updatedAt)).toBeLessThan(NOW - 30 * DAY_MS);
      expect((after?.actsFromMs ?? 0) - savedMs).toBeGreaterThanOrEqual(10 * MINUTE_MS);
      expect((after?.actsFromMs ?? 0) - savedMs).toBeLessThanOrEqual(15 * MINUTE_MS);
    }
  });

  test("an alert goes on until the suppression acts, and no event of the kind alerts after", () => {
    const rule = ruleOf(generated, "Process : Transfer Tool Used by a Service");
    const savedMs = Date.parse(rule.updatedAt);
    const happened = smokeTestTimes(playedAgain(generated));
    const alerting = alertTimes(generated, rule);
    const sinceSaved = alerting.filter((timeMs) => timeMs > savedMs);
    expect(rule.suppressions).toContain('user = "jenkins"');
    expect(alerting.filter((timeMs) => timeMs < savedMs - DAY_MS).length).toBeGreaterThan(50);
    expect(sinceSaved.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sinceSaved) - savedMs).toBeGreaterThan(6 * MINUTE_MS);
    expect(Math.max(...sinceSaved) - savedMs).toBeLessThan(15 * MINUTE_MS);
    // The run that the change fell into goes on unseen, and there are others later.
    const unseen = happened.filter((timeMs) => timeMs > Math.max(...sinceSaved));
    expect(unseen.filter((timeMs) => timeMs < savedMs + DAY_MS).length).toBeGreaterThan(0);
    expect(unseen.filter((timeMs) => timeMs > savedMs + DAY_MS).length).toBeGreaterThan(50);
  });

  test("a raised threshold raises fewer alerts: none of less than twenty since it acts", () => {
    const rule = ruleOf(generated, "SSH : Authentication Burst");
    const savedMs = Date.parse(rule.updatedAt);
    const { tenant } = generated;
    const small = tenant.alerts.filter(
      ({ id, ruleId }) => ruleId === rule.id && (tenant.events(id)?.count ?? 0) < rule.threshold,
    );
    expect(rule.threshold).toBe(20);
    expect(small.length).toBeGreaterThan(0);
    for (const { id, createdAt } of small) {
      expect(tenant.events(id)?.count).toBeGreaterThanOrEqual(10);
      expect(Date.parse(createdAt)).toBeLessThan(savedMs + 16 * MINUTE_MS);
    }
  });
});

function ruleOf({ tenant }: GeneratedTenant, ruleName: string): RuleRecord {
  const rule = tenant.rules.find(({ name }) => name === ruleName);
  if (rule === undefined) throw new Error(`no rule ${ruleName}`);
  return rule;
}

function playedAgain({ world, activities }: GeneratedTenant): TenantEvent[] {
  return activities.flatMap((activity) =>
    activity.label.startsWith("smoke-test/") ? [...play(world, activity)] : [],
  );
}

function alertTimes({ tenant }: GeneratedTenant, rule: RuleRecord): number[] {
  const own = tenant.alerts.filter(({ ruleId }) => ruleId === rule.id);
  return smokeTestTimes(own.flatMap(({ id }) => parsedEvents(tenant.events(id)) as TenantEvent[]));
}

function smokeTestTimes(events: readonly TenantEvent[]): number[] {
  return events.filter((event) => matches(SMOKE_TEST, event)).map(insertTimeOf);
}
