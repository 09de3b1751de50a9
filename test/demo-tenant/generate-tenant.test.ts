import { expect, test } from "vitest";
import { completeInventory } from "../../src/simulator/inventory.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { generateTenant } from "../../src/demo-tenant/generate-tenant.ts";
import { parsedEvents } from "../support/tenant-events.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const DAY_MS = 86_400_000;
const tenant = generateTenant({ seed: 3, now: NOW });

test("the same seed and time give the same tenant, another seed another one", () => {
  const first = tenant;
  const again = generateTenant({ seed: 3, now: NOW });
  expect(again.alerts).toEqual(first.alerts);
  expect(again.agents).toEqual(first.agents);
  expect(again.rules).toEqual(first.rules);
  expect(again.rulesets).toEqual(first.rulesets);
  expect(again.credentials).toEqual(first.credentials);
  const id = first.alerts[7]?.id ?? "";
  expect(parsedEvents(again.events(id))).toEqual(parsedEvents(first.events(id)));
  expect(parsedEvents(first.events(id))).toEqual(parsedEvents(first.events(id)));
  const other = generateTenant({ seed: 4, now: NOW });
  expect(other.organization.id).not.toBe(first.organization.id);
  expect(other.agents.map(({ hostname }) => hostname)).not.toEqual(
    first.agents.map(({ hostname }) => hostname),
  );
});

test("a tenant moves with its clock: whatever the weekday and hour, only times differ, by as much", async () => {
  const passedMs = 3 * DAY_MS + 37_000_123;
  const later = await recordsOf(generateTenant({ seed: 3, now: NOW + passedMs }));
  const moved = (text: string): string =>
    text.replaceAll(/"(2\d{3}-\d\d-\d\dT[\d:.]+Z)"/g, (_, time: string) =>
      JSON.stringify(new Date(Date.parse(time) + 37_000_000 + 3 * DAY_MS).toISOString()),
    );
  expect(later).toEqual((await recordsOf(tenant)).map((text) => moved(text)));
});

test("the events of an alert are the same whenever the tenant was made, but for their times", () => {
  const later = generateTenant({ seed: 3, now: NOW + 3 * DAY_MS + 37_000_123 });
  const told = firstEventsOf(later);
  expect(told.length).toBeGreaterThan(4000);
  expect(told).toEqual(firstEventsOf(tenant));
});

/** The first events of every alert, each with its distance from the first of all. */
function firstEventsOf(made: Tenant): unknown[] {
  return made.alerts.flatMap(({ id }) => {
    const events = parsedEvents(made.events(id));
    const start = events[0]?.timestamp ?? 0;
    return events.slice(0, 20).map(({ _id, timestamp, event_type, user, exe, eventName }) => {
      const afterMs = timestamp - start;
      return { id, count: events.length, afterMs, _id, event_type, user, exe, eventName };
    });
  });
}

/** Every record but events, each as JSON; without what is counted in epoch milliseconds. */
async function recordsOf(made: Tenant): Promise<string[]> {
  const inventory = completeInventory(made);
  const { alerts, agents, rules, rulesets } = made;
  const lists: (readonly object[])[] = [alerts, agents, rules, rulesets];
  lists.push(inventory.auditRecords(), inventory.vulnerabilities());
  lists.push(inventory.vulnerabilitySuppressions(), await inventory.servers());
  lists.push(await inventory.s3Exports());
  lists.push(inventory.members().map(({ id, email, role }) => ({ id, email, role })));
  expect(lists.every(({ length }) => length > 0)).toBe(true);
  return lists.flat().map((record) => JSON.stringify(record));
}

test("ids and keys have the service's form and say that they are a demo's", () => {
  const { organization, credentials } = tenant;
  expect(organization.id).toMatch(/^de30de30[0-9a-f]{16}$/);
  expect(organization.name).toMatch(/\(demo\)$/);
  expect(credentials.userId).toMatch(/^de30de30[0-9a-f]{16}$/);
  expect(credentials.apiKey).toMatch(/^de30de30[0-9a-f]{56}$/);
});

test("forty agents of every kind, of which two are silent", () => {
  const { agents } = tenant;
  expect(agents).toHaveLength(40);
  expect(agents.filter(({ status }) => status === "offline")).toHaveLength(2);
  expect(new Set(agents.map(({ agentType }) => agentType))).toEqual(
    new Set(["monitor", "investigate"]),
  );
  expect(new Set(agents.map(({ version }) => version.at(-1)))).toEqual(
    new Set(
      ["0", "1", "5", "w", "c"].filter((end) =>
        agents.some(({ version }) => version.endsWith(end)),
      ),
    ),
  );
  expect(agents.filter(({ id }) => /^[0-9a-f]{24}$/.test(id))).toHaveLength(2);
  for (const { createdAt, lastReportedAt, hostname, name } of agents) {
    expect(Date.parse(createdAt)).toBeLessThan(NOW - 30 * DAY_MS);
    expect(Date.parse(lastReportedAt)).toBeGreaterThan(NOW - DAY_MS);
    expect(hostname).toBe(name);
  }
});

test("about seven hundred and fifty alerts; some are dismissed, with every reason there is", () => {
  const { alerts } = tenant;
  expect(alerts.length).toBeGreaterThan(650);
  expect(alerts.length).toBeLessThan(850);
  const dismissed = alerts.filter(({ isDismissed }) => isDismissed);
  expect(dismissed.length / alerts.length).toBeGreaterThan(0.4);
  expect(new Set(dismissed.map(({ dismissReason }) => dismissReason))).toEqual(
    new Set(["BUSINESS_OP", "COMPANY_POLICY", "MAINTENANCE", "OTHER", "AUTO_DISMISS"]),
  );
  for (const alert of dismissed) {
    const { dismissedAt = "", createdAt, dismissReason, dismissReasonText, dismissedBy } = alert;
    expect(dismissedAt > createdAt && Date.parse(dismissedAt) <= NOW).toBe(true);
    expect(dismissReasonText !== undefined).toBe(dismissReason === "OTHER");
    expect(dismissedBy === undefined).toBe(dismissReason === "AUTO_DISMISS");
  }
});

test("rules of every type, with limits as the API has them", () => {
  const { rules } = tenant;
  expect(new Set(rules.map(({ type }) => type))).toEqual(
    new Set([
      "Host",
      "File",
      "CloudTrail",
      "ThreatIntel",
      "Winsec",
      "KubernetesAudit",
      "KubernetesConfig",
    ]),
  );
  for (const rule of rules) {
    expect([3600, 7200, 14_400, 28_800, 57_600, 86_400]).toContain(rule.window);
    expect([1, 5, 10, 20, 40, 60]).toContain(rule.threshold);
    expect(rule.alertDescription).toMatch(/^.{1,300}$/);
    expect(rule.type === "File").toBe(Array.isArray(rule["fileIntegrityPaths"]));
    expect(rule.type === "File" || rule.filter !== undefined).toBe(true);
  }
  expect(rules.some(({ enabled }) => !enabled)).toBe(true);
});
