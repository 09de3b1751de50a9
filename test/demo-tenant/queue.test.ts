import { beforeAll, expect, test } from "vitest";
import type { Finding } from "../../src/demo-tenant/finding.ts";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { groupBy } from "../../src/demo-tenant/group-by.ts";
import type { AlertRecord } from "../../src/tenant/tenant.ts";
import { parsedEvents } from "../support/tenant-events.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const HOUR_MS = 3_600_000;
const SEEDS = Array.from({ length: 20 }, (_, index) => index * 7 + 1);

interface Queue {
  readonly seed: number;
  readonly alerts: readonly AlertRecord[];
  readonly findings: readonly Finding[];
  /** Events of each alert, fewest first. */
  readonly counts: readonly number[];
  /** When each story begins, epoch ms, in order. */
  readonly starts: readonly number[];
}

let queues: readonly Queue[] = [];

beforeAll(() => {
  queues = SEEDS.map((seed) => {
    const { tenant, findings, activities } = generateTenantWithFindings({ seed, now: NOW });
    const { alerts } = tenant;
    const starts = findings.map(({ id }) =>
      Math.min(...activities.filter(({ story }) => story === id).map(({ start }) => start)),
    );
    const counts = alerts.map(({ id }) => tenant.events(id)?.count ?? 0);
    return { seed, alerts, findings, counts: sorted(counts), starts: sorted(starts) };
  });
}, 120_000);

test("most alerts of severity 1 are false, of all and of the active ones", () => {
  const shares = queues.map(({ alerts, findings }) => {
    const told = new Set(attacksOf(findings).flatMap(({ alertIds }) => alertIds));
    const share = (list: readonly AlertRecord[]): number =>
      list.filter(({ id }) => told.has(id)).length / list.length;
    const grave = alerts.filter(({ severity }) => severity === 1);
    return { all: share(grave), active: share(grave.filter(({ isDismissed }) => !isDismissed)) };
  });
  expect(Math.max(...shares.map(({ all }) => all))).toBeLessThan(0.2);
  expect(Math.min(...shares.map(({ all }) => all))).toBeGreaterThan(0.02);
  expect(Math.max(...shares.map(({ active }) => active))).toBeLessThan(0.5);
});

test("what an attack raised is open, but for some of the least serious that somebody took for noise", () => {
  const open = queues.map(({ alerts, findings }) => {
    const told = new Set(attacksOf(findings).flatMap(({ alertIds }) => alertIds));
    return alerts.filter(({ id, isDismissed }) => told.has(id) && isDismissed);
  });
  expect(open.flat().filter(({ severity }) => severity !== 3)).toEqual([]);
  expect(open.flat().length).toBeGreaterThan(20);
});

test("the same few rules make most of the grave noise", () => {
  for (const { alerts } of queues) {
    const grave = alerts.filter(({ severity }) => severity === 1);
    const byRule = groupBy(grave, ({ ruleId }) => ruleId);
    const loudest = sorted([...byRule.values()].map(({ length }) => length)).slice(-5);
    expect(loudest.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(grave.length * 0.4);
    expect(loudest.at(0)).toBeGreaterThanOrEqual(6);
  }
});

test("an alert has several events, some have many, one has more than ten thousand", () => {
  for (const { counts } of queues) {
    expect(quantile(counts, 0.5)).toBeGreaterThanOrEqual(4);
    expect(quantile(counts, 0.5)).toBeLessThanOrEqual(9);
    expect(quantile(counts, 0.9)).toBeGreaterThanOrEqual(25);
    expect(quantile(counts, 0.99)).toBeGreaterThanOrEqual(75);
    expect(counts.filter((count) => count > 10_000)).toHaveLength(1);
  }
});

test("the great alert's events are hardly ever alike", () => {
  const { tenant } = generateTenantWithFindings({ seed: 1, now: NOW });
  const great = tenant.alerts.find(({ id }) => (tenant.events(id)?.count ?? 0) > 10_000);
  const events = parsedEvents(tenant.events(great?.id ?? ""));
  const lines = new Set(events.map((event) => String(event["arguments"])));
  const programs = new Set(events.map((event) => String(event["exe"])));
  expect(lines.size).toBeGreaterThan(events.length * 0.85);
  expect(programs.size).toBeGreaterThan(30);
});

test("stories come in bursts: the gaps between them are as uneven as chance makes them", () => {
  const unevenness = queues.map(({ starts }) => {
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    return { cv: Math.sqrt(variance) / mean, close: gaps.filter((gap) => gap < 6 * HOUR_MS) };
  });
  // Even spacing gives 0, a Poisson process 1.
  expect(Math.min(...unevenness.map(({ cv }) => cv))).toBeGreaterThan(0.7);
  expect(Math.min(...unevenness.map(({ close }) => close.length))).toBeGreaterThanOrEqual(1);
});

test("each tenant has whole attacks, unfinished ones, look-alikes and harmless ones", () => {
  for (const { findings } of queues) {
    const count = (kind: Finding["kind"]): number =>
      findings.filter((finding) => finding.kind === kind).length;
    expect(count("attack")).toBeGreaterThanOrEqual(4);
    expect(count("unfinished attack")).toBe(3);
    expect(count("look-alike")).toBe(3);
    expect(count("harmless")).toBeGreaterThanOrEqual(3);
    expect(findings.filter(({ alertIds }) => alertIds.length === 0)).toEqual([]);
  }
});

test("stories cross: they share machines and people with others, and attacks move on", () => {
  const crossings = queues.map(({ findings }) =>
    findings.flatMap((finding, index) =>
      findings
        .slice(index + 1)
        .filter(({ hosts }) => hosts.some((host) => finding.hosts.includes(host))),
    ),
  );
  expect(crossings.filter(({ length }) => length < 2)).toEqual([]);
  const shared = queues.filter(({ findings }) => {
    const people = findings.flatMap(({ accounts }) => accounts);
    return new Set(people).size < people.length;
  });
  expect(shared.length).toBeGreaterThan(15);
  const attacks = queues.flatMap(({ findings }) => attacksOf(findings));
  const wide = attacks.filter(
    ({ hosts, accounts, platforms }) =>
      hosts.length > 1 || accounts.length > 1 || platforms.length > 1,
  );
  expect(wide.length).toBeGreaterThan(attacks.length / 2);
  expect(attacks.filter(({ hosts }) => hosts.length > 1).length).toBeGreaterThan(12);
});

test("who saw one tenant does not know the next: names, tools and addresses are others", () => {
  const props = queues.map(({ findings }) => {
    const all = attacksOf(findings).flatMap(({ indicators }) =>
      indicators.domains.concat(
        indicators.hashes,
        indicators.keys,
        indicators.files.filter((file) => /^(?:\/(?!usr)|C:)/.test(file)),
        indicators.commands.filter((command) => command !== "sh -c uname -a"),
      ),
    );
    return new Set(all);
  });
  for (const [index, own] of props.entries()) {
    expect(own.size).toBeGreaterThan(5);
    for (const other of props.slice(index + 1)) {
      const common = [...own].filter((text) => other.has(text));
      expect(common.length).toBeLessThanOrEqual(4);
    }
  }
});

function attacksOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ verdict }) => verdict === "attack");
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((left, right) => left - right);
}

function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.floor(ascending.length * share)] ?? 0;
}
