import { expect, test } from "vitest";
import type { z } from "zod";
import type { Operation } from "../../src/api/define-operation.ts";
import { listAgents } from "../../src/api/operations/agents.ts";
import { countAlertsBySeverity, listAlerts } from "../../src/api/operations/alerts.ts";
import { listAuditLogs } from "../../src/api/operations/organization.ts";
import { listRulesets } from "../../src/api/operations/rulesets.ts";
import { listServers } from "../../src/api/operations/servers.ts";
import { listVulnerabilities } from "../../src/api/operations/vulnerabilities.ts";
import { listAgents as listV1Agents } from "../../src/api/version-1/operations/agents.ts";
import { listAlerts as listV1Alerts } from "../../src/api/version-1/operations/alerts.ts";
import { listLogs } from "../../src/api/version-1/operations/logs.ts";
import { makeAuditRecord, makeFinding, makeServer } from "../support/make-records.ts";
import { CREATED_AT, NOW, makeAgent, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { allRows, startDemo } from "../support/start-demo.ts";

function many<T>(count: number, make: (id: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(`id-${String(index).padStart(3, "0")}`));
}

/** So many records of every kind. */
function tenantOf(count: number) {
  return makeTenant({
    alerts: many(count, (id) => makeAlert({ id })),
    agents: many(count, (id) => makeAgent({ id, lastReportedAt: new Date(NOW).toISOString() })),
    servers: many(count, (id) => makeServer({ id })),
    vulnerabilities: many(count, (id) => makeFinding({ cveNumber: id, agents: [] })),
    auditRecords: many(count, (id) => makeAuditRecord({ id })),
  });
}

type List = Operation<z.ZodType<object, object>>;

interface Paged {
  readonly list: List;
  readonly input?: object;
  readonly size: number;
}

const PAGED: readonly Paged[] = [
  { list: listAlerts, input: { status: "active" }, size: 100 },
  { list: listAgents, input: { status: "online" }, size: 100 },
  { list: listServers, size: 100 },
  { list: listVulnerabilities, size: 100 },
  { list: listAuditLogs, size: 50 },
  { list: listV1Alerts, size: 100 },
  { list: listV1Agents, size: 100 },
  { list: listLogs, size: 100 },
];

test.each(PAGED)("$list.id: a page holds $size", async ({ list, input = {}, size }) => {
  for (const count of [size, size + 1]) {
    const { v1, v2 } = await startDemo({ tenant: tenantOf(count) });
    const { rows, pages } = await allRows(list.apiVersion === 1 ? v1 : v2, list, input);
    // Version 1 ends with an empty page, which is one more.
    const expected = Math.ceil(count / size) + (list.apiVersion === 1 ? 1 : 0);
    expect([rows.length, pages]).toEqual([count, expected]);
  }
});

test.each([1, 3])("severity %d is taken", async (severity) => {
  const { v2, requests } = await startDemo({ tenant: tenantOf(1) });
  await v2.call(listAlerts, { status: "active", severity });
  expect(requests()).toBe(1);
});

test.each([0, 4, 1.5])("severity %d is refused before it is sent", async (severity) => {
  const { v2, requests } = await startDemo({ tenant: tenantOf(1) });
  const call = v2.call(listAlerts, { status: "active", severity });
  await expect(call).rejects.toMatchObject({ code: "invalid_argument" });
  expect(requests()).toBe(0);
});

const at = new Date(CREATED_AT);
const later = (ms: number) => new Date(at.getTime() + ms);

const IN_WINDOWS = [listAlerts, listAgents, listAuditLogs, listV1Alerts, listLogs] as const;

test.each(IN_WINDOWS)(
  "$id: both ends of a window belong to it, and it has a direction",
  async (list: List) => {
    const { v1, v2 } = await startDemo({ tenant: tenantOf(1) });
    const api = list.apiVersion === 1 ? v1 : v2;
    const { input = {} } = PAGED.find((paged) => paged.list === list) ?? {};
    const count = async (from: Date, until: Date) =>
      (await allRows(api, list, { ...input, from, until })).rows.length;
    expect(await count(at, at)).toBe(1);
    expect(await count(later(1000), later(2000))).toBe(0);
    expect(await count(later(-2000), later(-1000))).toBe(0);
    await expect(count(later(1000), at)).rejects.toMatchObject({
      code: "invalid_argument",
      status: 400,
    });
  },
);

test("counts have a window too", async () => {
  const { v2 } = await startDemo({ tenant: tenantOf(3) });
  const total = async (window: object) => {
    const { severityCounts } = await v2.call(countAlertsBySeverity, window);
    return severityCounts.reduce((sum, { count }) => sum + (count ?? Number.NaN), 0);
  };
  expect([await total({}), await total({ from: at, until: at })]).toEqual([3, 3]);
  expect(await total({ from: later(1000) })).toBe(0);
  await expect(total({ from: later(1000), until: at })).rejects.toMatchObject({ status: 400 });
});

test("rulesets are asked for by the UUID of an agent, not by an old id", async () => {
  const { v2 } = await startDemo({ tenant: tenantOf(1) });
  const agentId = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";
  expect(await v2.call(listRulesets, { agentId })).toEqual({ rulesets: [], token: null });
  for (const wrong of [agentId.slice(1), "59024beed911cadeadee1b09"]) {
    const call = v2.call(listRulesets, { agentId: wrong });
    await expect(call).rejects.toMatchObject({ code: "invalid_argument", status: 400 });
  }
});

test.each(["v2", "v1"] as const)(
  "%s: two hundred requests a minute, and no more",
  async (version) => {
    const rateLimit = { perMinute: 200 };
    const { [version]: api } = await startDemo({ tenant: tenantOf(1), rateLimit });
    const call = () => api.call(listAgents, { status: "online" });
    await Promise.all(Array.from({ length: 200 }, call));
    await expect(call()).rejects.toMatchObject({
      code: "rate_limited",
      status: 429,
      hint: expect.stringMatching(/^Wait \d+ s and call again/),
    });
  },
);
