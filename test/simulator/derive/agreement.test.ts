import { describe, expect, test } from "vitest";
import { type Store, createStore } from "../../../src/simulator/store.ts";
import { generateTenant } from "../../../src/demo-tenant/generate-tenant.ts";
import type { AgentRecord, Tenant } from "../../../src/tenant/tenant.ts";
import { NOW, makeTenant } from "../../support/make-tenant.ts";

const DAY_MS = 86_400_000;
const SEEDS = [1, 2, 3];

function open(seed: number): { readonly tenant: Tenant; readonly store: Store } {
  const tenant = generateTenant({ seed, now: NOW });
  return { tenant, store: createStore({ tenant, clock: () => NOW }) };
}

describe.each(SEEDS)("what seed %i leaves out agrees with what it has", (seed) => {
  const { tenant, store } = open(seed);
  const agents = new Map(tenant.agents.map((agent) => [agent.id, agent]));

  test("each agent's instance is in the inventory once, beside some without an agent", async () => {
    const servers = await store.servers();
    const monitored = servers.filter(({ monitored: has }) => has);
    expect(monitored).toHaveLength(tenant.agents.length);
    expect(new Set(monitored.map(({ id }) => id))).toEqual(
      new Set(tenant.agents.map(({ instanceId }) => instanceId)),
    );
    expect(servers.length).toBeGreaterThan(monitored.length + 2);
    for (const field of ["id", "privateIpAddress"]) {
      expect(new Set(servers.map((server) => server[field])).size).toBe(servers.length);
    }
    for (const { id, agents: installed = [] } of monitored) {
      expect(agents.get(installed[0]?.id ?? "")?.instanceId).toBe(id);
    }
  });

  test("an instance is of the type, image and network that its agent's events name", async () => {
    const servers = new Map((await store.servers()).map((server) => [server.id, server]));
    let compared = 0;
    for (const { id, agentId } of tenant.alerts.slice(0, 60)) {
      const [event] = firstEvents(tenant, id);
      const host = event?.["host_metadata"] as Record<string, unknown> | undefined;
      const [network] = (event?.["network_metadata"] ?? []) as Record<string, unknown>[];
      const server = servers.get(agents.get(agentId ?? "")?.instanceId ?? "");
      if (host === undefined || network === undefined) continue;
      compared += 1;
      expect(server).toMatchObject({
        instanceType: host["instance_type"],
        imageId: host["image_id"],
        vpcId: network["vpc_id"],
        subnetId: network["subnet_id"],
        privateDnsName: (network["private_dns_name"] as string[])[0],
      });
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("findings are in packages of the agents' own systems, enough of them for two pages", () => {
    const findings = store.vulnerabilities();
    expect(findings.length).toBeGreaterThan(100);
    for (const { systemPackage, agents: affected = [] } of findings) {
      expect(affected.length).toBeGreaterThan(0);
      for (const { agentId, hostname } of affected) {
        const agent = agents.get(agentId);
        expect(agent?.hostname).toBe(hostname);
        expect(systemOf(agent)).toBe(systemOfPackage(systemPackage, agent));
      }
    }
  });

  test("suppressed are exactly the findings of an active suppression", () => {
    const active = store.vulnerabilitySuppressions().filter(({ isActive }) => isActive);
    const suppressed = store.vulnerabilities().filter(({ isSuppressed }) => isSuppressed);
    expect(new Set(suppressed.map(({ cveNumber }) => cveNumber))).toEqual(
      new Set(active.map(({ cveNumber }) => cveNumber)),
    );
  });

  test("who dismissed alerts is a member, and so is the user of the key", () => {
    const members = store.members();
    const emails = new Set(members.map(({ email }) => email));
    const people = new Set(tenant.alerts.flatMap(({ dismissedBy }) => dismissedBy ?? []));
    expect(people.size).toBeGreaterThan(1);
    expect([...people].filter((email) => !emails.has(email))).toEqual([]);
    expect(members.map(({ id }) => id)).toContain(tenant.credentials.userId);
    expect(new Set(members.map(({ role }) => role))).toEqual(new Set(["owner", "user", "reader"]));
    expect(members.some(({ userEnabled }) => !userEnabled)).toBe(true);
  });

  test("each dismissal is in the audit log once, after a login of the same person that day", () => {
    const records = store.auditRecords();
    const dismissed = tenant.alerts.filter(({ dismissedBy }) => dismissedBy !== undefined);
    const dismissals = records.filter(({ action }) => action === "alert.dismiss");
    expect(dismissals).toHaveLength(dismissed.length);
    for (const { id, dismissedBy, dismissedAt = "" } of dismissed) {
      const record = dismissals.find(({ context }) =>
        (context["alertIds"] as string[]).includes(id),
      );
      expect(record).toMatchObject({ userEmail: dismissedBy, eventTime: dismissedAt });
      const before = Date.parse(dismissedAt);
      const logins = records.filter(
        ({ action, result, userEmail, eventTime }) =>
          action === "user.login" &&
          result === "success" &&
          userEmail === dismissedBy &&
          Date.parse(eventTime) < before &&
          before - Date.parse(eventTime) < DAY_MS,
      );
      expect(logins.length).toBeGreaterThan(0);
    }
  });

  test("rules changed in the past month are in the audit log, at the time the rule says", () => {
    const recent = tenant.rules.filter(
      ({ updatedAt }) => Date.parse(updatedAt) > NOW - 30 * DAY_MS,
    );
    expect(recent).toHaveLength(2);
    const records = store.auditRecords().filter(({ action }) => action === "rule.update");
    for (const { id, name, updatedAt } of recent) {
      const own = records.filter(({ context }) => context["ruleId"] === id);
      expect(own).toMatchObject([{ eventTime: updatedAt, description: `Rule changed: ${name}` }]);
    }
  });

  test("the last login of a member is the last one logged; nothing lies in the future", () => {
    const records = store.auditRecords();
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.every(({ eventTime }) => Date.parse(eventTime) <= NOW)).toBe(true);
    for (const { id, lastAuthenticatedAt } of store.members()) {
      const last = records.find(
        ({ userId, action, result }) =>
          userId === id && action === "user.login" && result === "success",
      );
      expect(lastAuthenticatedAt).toBe(Date.parse(last?.eventTime ?? ""));
    }
  });

  test("every alert of a rule limited by tags comes from a server that its tags allow", () => {
    const limited = tenant.rules.filter(({ id }) => store.ruleTags(id) !== undefined);
    for (const { id, type } of limited) {
      expect(type).not.toBe("CloudTrail");
      const { inclusion = [], exclusion = [] } = store.ruleTags(id) ?? {};
      expect(inclusion.length + exclusion.length).toBeGreaterThan(0);
      for (const { agentId } of tenant.alerts.filter(({ ruleId }) => ruleId === id)) {
        const own = agents.get(agentId ?? "")?.tags ?? [];
        const tags = new Set(own.map(({ key, value }) => key + value));
        const carries = (list: typeof inclusion) =>
          list.some(({ key, value = "" }) => tags.has(key + value));
        expect(inclusion.length === 0 || carries(inclusion)).toBe(true);
        expect(carries(exclusion)).toBe(false);
      }
    }
  });

  test("the export is one the API would take", async () => {
    const [enrolment] = await store.s3Exports();
    expect(enrolment?.s3Bucket).toMatch(/^[a-z0-9][a-z0-9-]{2,62}$/);
    expect(enrolment?.iamRoleArn).toMatch(/^arn:aws:iam::\d{12}:role\/.{1,200}$/);
    expect(enrolment?.organization_id).toBe(tenant.organization.id);
  });
});

test("some rules are limited by tags, most are not", () => {
  const stores = SEEDS.map((seed) => open(seed));
  const limited = stores.flatMap(({ tenant, store }) =>
    tenant.rules.filter(({ id }) => store.ruleTags(id) !== undefined),
  );
  expect(limited.length).toBeGreaterThan(0);
  expect(limited.length).toBeLessThan(stores.flatMap(({ tenant }) => tenant.rules).length / 2);
});

test("the same tenant derives the same records", async () => {
  const [first, second] = [open(7).store, open(7).store];
  expect(await second.servers()).toEqual(await first.servers());
  expect(second.vulnerabilities()).toEqual(first.vulnerabilities());
  expect(second.auditRecords()).toEqual(first.auditRecords());
  expect(second.members()).toEqual(first.members());
  expect(await second.s3Exports()).toEqual(await first.s3Exports());
});

test("an empty tenant has an owner and nothing else", async () => {
  const store = createStore({ tenant: makeTenant(), clock: () => NOW });
  expect(store.members().some(({ role }) => role === "owner")).toBe(true);
  expect(await store.servers()).toEqual([]);
  expect(await store.s3Exports()).toEqual([]);
  expect(store.vulnerabilities()).toEqual([]);
  expect(store.vulnerabilitySuppressions()).toEqual([]);
  expect(store.auditRecords()).toEqual([]);
  expect(store.ruleTags("rule-1")).toBeUndefined();
});

test("what a tenant has itself stands; of somebody's own exports nothing is derived", async () => {
  const agents = open(1).tenant.agents;
  const given = makeTenant({ agents, servers: [], vulnerabilities: [], auditRecords: [] });
  const own = makeTenant({ agents, live: false });
  for (const tenant of [given, own]) {
    const store = createStore({ tenant, clock: () => NOW });
    expect(await store.servers()).toEqual([]);
    expect(store.vulnerabilities()).toEqual([]);
    expect(store.auditRecords()).toEqual([]);
  }
  expect(createStore({ tenant: own, clock: () => NOW }).members()).toEqual([]);
});

function firstEvents(tenant: Tenant, alertId: string): Record<string, unknown>[] {
  for (const text of (tenant.events(alertId)?.open() ?? []) as Iterable<string>) {
    return [JSON.parse(text) as Record<string, unknown>];
  }
  return [];
}

function systemOf(agent: AgentRecord | undefined): string {
  return agent?.osVersion?.replaceAll(/[^a-z0-9]+/g, "-") ?? "unknown";
}

/** As far as the release of a package tells; a kernel is the agent's own, of an Ubuntu 20 or 22 package no more is known. */
function systemOfPackage(systemPackage: string, agent: AgentRecord | undefined): string {
  const kernel = /^(?:kernel|linux-aws) (.+)$/.exec(systemPackage)?.[1];
  if (kernel !== undefined) return kernel === agent?.kernel ? systemOf(agent) : "another kernel";
  if (systemPackage.includes(".amzn1.")) return "amzn-2018-03";
  if (systemPackage.includes(".amzn2.")) return "amzn-2";
  return systemOf(agent).startsWith("ubuntu") ? systemOf(agent) : "ubuntu";
}
