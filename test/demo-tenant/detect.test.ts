import { expect, test } from "vitest";
import { matches } from "../../src/rules/matches.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { readField } from "../../src/rules/read-field.ts";
import type { RuleRecord } from "../../src/tenant/tenant.ts";
import { insertTimeOf, play } from "../../src/demo-tenant/activity.ts";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { ruleInForce } from "../../src/demo-tenant/rule-in-force.ts";
import type { RuleHistory } from "../../src/demo-tenant/rule-in-force.ts";
import type { TenantEvent } from "../../src/demo-tenant/scene.ts";
import { parsedEvents } from "../support/tenant-events.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);

const generated = generateTenantWithFindings({ seed: 2, now: NOW });
const events = generated.activities.flatMap((activity) => [...play(generated.world, activity)]);

/** Which events belong together, found the slow way: everything is held and looked at again for each rule. */
test("an oracle over all that happened finds the same alerts", () => {
  const { tenant } = generated;
  const found = tenant.alerts.map(({ id, ruleId }) => {
    const ids = parsedEvents(tenant.events(id)).map((event) => String(event["_id"]));
    return [ruleId, ...ids.toSorted()].join(" ");
  });
  expect(found.toSorted()).toEqual(oracle().toSorted());
}, 60_000);

test("much of what happens matches nothing, and many rules suppress", () => {
  const alerting = new Set(generated.histories.flatMap((history) => concernedInTime(history)));
  const suppressing = generated.tenant.rules.filter(
    (rule) => concerned({ ...rule, suppressions: [] }).length > concerned(rule).length,
  );
  expect(events.length - alerting.size).toBeGreaterThan(500);
  expect(suppressing.length).toBeGreaterThan(8);
}, 60_000);

function oracle(): string[] {
  return generated.histories.flatMap((history) => {
    const [{ rule }] = history;
    const groups = new Map<string, TenantEvent[]>();
    for (const event of concernedInTime(history)) {
      const values = rule.aggregateFields.map((field) => readField(event, field)[0] ?? null);
      const agent = rule.type === "CloudTrail" ? "cloud" : event["agent_id"];
      const key = JSON.stringify([agent, values]);
      const group = groups.get(key) ?? [];
      group.push(event);
      groups.set(key, group);
    }
    return [...groups.values()]
      .flatMap((group) =>
        runsOf(
          history,
          group.toSorted((left, right) => left.timestamp - right.timestamp),
        ),
      )
      .map((run) => [rule.id, ...run.map((event) => event["_id"]).toSorted()].join(" "));
  });
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  Host: ["audit", "host", "login", "network"],
  File: ["file"],
  CloudTrail: ["cloudtrail"],
  ThreatIntel: ["threatintel"],
  Winsec: ["winsec"],
  KubernetesAudit: ["kubernetesAudit"],
  KubernetesConfig: ["kubernetesConfig"],
};

/** Each event is judged by the version of the rule that acted when it came in. */
function concernedInTime(history: RuleHistory<RuleRecord>): TenantEvent[] {
  return history.flatMap(({ rule }) =>
    concerned(rule).filter((event) => ruleInForce(history, insertTimeOf(event)) === rule),
  );
}

function concerned(rule: RuleRecord): TenantEvent[] {
  const { tenant } = generated;
  if (!rule.enabled) return [];
  const types = TYPES[rule.type] ?? [];
  const agents = tenant.rulesets.find(({ id }) => id === rule.rulesetId)?.["agents"] as string[];
  const filter = rule.filter === undefined ? undefined : parseFilter(rule.filter);
  const suppressions = rule.suppressions.map((text) => parseFilter(text));
  return events.filter(
    (event) =>
      types.includes(event.event_type) &&
      (rule.type === "CloudTrail" || agents.includes(String(event["agent_id"]))) &&
      (rule.type !== "File" || isWatched(rule, event)) &&
      (filter === undefined || matches(filter, event)) &&
      !suppressions.some((suppression) => matches(suppression, event)),
  );
}

function isWatched(rule: RuleRecord, event: TenantEvent): boolean {
  const name = String(event["filename"]);
  const paths = rule["fileIntegrityPaths"] as WatchedPath[];
  const ignored = rule["ignoreFiles"] as string[];
  const actions = rule["eventsToMonitor"] as string[];
  return (
    paths.some((path) => pathPattern(path).test(name)) &&
    !ignored.some((glob) => globPattern(glob).test(name)) &&
    (actions.includes("ALL") || actions.includes(String(event["action"])))
  );
}

interface WatchedPath {
  readonly path: string;
  readonly recursive: boolean;
}

function pathPattern({ path, recursive }: WatchedPath): RegExp {
  return new RegExp(recursive ? `^${literal(path)}(/.*)?$` : `^${literal(path)}(/[^/]*)?$`);
}

function globPattern(glob: string): RegExp {
  return new RegExp(`/${literal(glob).replaceAll("*", "[^/]*")}$`);
}

/** Runs of events of a group that are alerts, by looking back from each event. */
function runsOf(history: RuleHistory<RuleRecord>, group: TenantEvent[]): TenantEvent[][] {
  const runs: TenantEvent[][] = [];
  let from = 0;
  for (let index = 0; index < group.length; index += 1) {
    const event = group[index];
    if (event === undefined) continue;
    const time = event.timestamp;
    const { threshold, window } = ruleInForce(history, insertTimeOf(event));
    const windowMs = window * 1000;
    const recent = group
      .slice(from, index + 1)
      .filter(({ timestamp }) => timestamp > time - windowMs);
    if (recent.length < threshold) continue;
    const later = group.slice(index + 1).filter(({ timestamp }) => timestamp <= time + windowMs);
    runs.push([...recent, ...later]);
    from = index + 1 + later.length;
    index = from - 1;
  }
  return runs;
}

function literal(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}
