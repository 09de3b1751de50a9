import { expect, test } from "vitest";
import type { z } from "zod";
import type { Operation } from "../../src/api/define-operation.ts";
import { listAgents } from "../../src/api/operations/agents.ts";
import { listAlerts } from "../../src/api/operations/alerts.ts";
import { operations as version2 } from "../../src/api/operations/catalogue.ts";
import { listAuditLogs, listMembers } from "../../src/api/operations/organization.ts";
import { listRulesets } from "../../src/api/operations/rulesets.ts";
import { listServers } from "../../src/api/operations/servers.ts";
import {
  listPackageVulnerabilities,
  listVulnerabilities,
  listVulnerabilitySuppressions,
} from "../../src/api/operations/vulnerabilities.ts";
import { operations as version1 } from "../../src/api/version-1/operations/catalogue.ts";
import { listLogs } from "../../src/api/version-1/operations/logs.ts";
import { NOW } from "../support/make-tenant.ts";
import { type Row, allRows, startDemo } from "../support/start-demo.ts";

type List = Operation<z.ZodType<object, object>>;

interface FilterCase {
  readonly list: List;
  readonly base?: object;
  /** Made from one of the rows found without it. */
  readonly filter: (row: Row) => object;
  /** Whether a row that is found with it fits; undefined where a row does not show that. */
  readonly fits?: (row: Row, filter: Row) => boolean;
}

const DAY_MS = 86_400_000;
const past = new Date(NOW - 5 * DAY_MS);

const same = (name: string) => (row: Row, filter: Row) => row[name] === filter[name];
const own = (name: string) => (row: Row) => ({ [name]: row[name] });
const since = (time: string) => (row: Row) => Date.parse(String(row[time])) >= past.getTime();
const before = (time: string) => (row: Row) => Date.parse(String(row[time])) <= past.getTime();

const active = { status: "active" };
const online = { status: "online" };
const month = { from: new Date(NOW - 30 * DAY_MS), until: new Date(NOW) };
const first = (row: Row, name: string) => (row[name] as Row[] | undefined)?.[0] ?? {};

const ALERTS: readonly FilterCase[] = [
  { list: listAlerts, base: active, filter: () => ({ severity: 1 }), fits: same("severity") },
  ...["agentId", "ruleId", "rulesetId"].map((name) => ({
    list: listAlerts,
    base: active,
    filter: own(name),
    fits: same(name),
  })),
  { list: listAlerts, base: active, filter: () => ({ from: past }), fits: since("createdAt") },
  { list: listAlerts, base: active, filter: () => ({ until: past }), fits: before("createdAt") },
];

const AGENTS: readonly FilterCase[] = [
  { list: listAgents, base: online, filter: () => ({ type: "monitor" }) },
  { list: listAgents, base: online, filter: own("hostname"), fits: same("hostname") },
  { list: listAgents, base: online, filter: own("instanceId"), fits: same("instanceId") },
  {
    list: listAgents,
    base: online,
    filter: (row) => ({ from: new Date(String(row["createdAt"])) }),
  },
  {
    list: listAgents,
    base: online,
    filter: (row) => ({ until: new Date(Date.parse(String(row["createdAt"])) - DAY_MS) }),
  },
  { list: listServers, filter: () => ({ monitored: true }), fits: same("monitored") },
  { list: listServers, filter: () => ({ monitored: false }), fits: same("monitored") },
];

const FINDINGS: readonly FilterCase[] = [
  {
    list: listVulnerabilities,
    filter: () => ({ status: "suppressed" }),
    fits: (row) => row["isSuppressed"] === true,
  },
  { list: listVulnerabilities, filter: () => ({ severity: "high" }), fits: same("severity") },
  {
    list: listVulnerabilities,
    filter: () => ({ severity: ["high", "low"] }),
    fits: (row) => row["severity"] !== "medium",
  },
  {
    list: listVulnerabilities,
    filter: (row) => ({ agentId: first(row, "agents")["agentId"] }),
    fits: ({ agents }, { agentId }) => (agents as Row[]).some((one) => one["agentId"] === agentId),
  },
  {
    list: listVulnerabilities,
    filter: () => ({ hasSecurityNotices: true }),
    fits: ({ securityNotices }) => (securityNotices as unknown[]).length > 0,
  },
  { list: listVulnerabilitySuppressions, filter: () => ({ active: true }) },
];

const OTHERS: readonly FilterCase[] = [
  {
    list: listMembers,
    filter: () => ({ enabledOnly: true }),
    fits: (row) => row["userEnabled"] === true,
  },
  {
    list: listAuditLogs,
    base: month,
    filter: (row) => ({ operation: row["crud"] }),
    fits: (row, filter) => row["crud"] === filter["operation"],
  },
  { list: listAuditLogs, base: month, filter: own("userEmail"), fits: same("userEmail") },
  { list: listAuditLogs, base: month, filter: () => ({ from: past }), fits: since("eventTime") },
  { list: listAuditLogs, base: month, filter: () => ({ until: past }), fits: before("eventTime") },
  { list: listLogs, base: month, filter: (row) => ({ q: row["action"] }) },
  { list: listLogs, base: month, filter: () => ({ from: past }), fits: since("timestamp") },
  { list: listLogs, base: month, filter: () => ({ until: past }), fits: before("timestamp") },
];

const CASES = [...ALERTS, ...AGENTS, ...FINDINGS, ...OTHERS];

test("every filter of every list narrows it to what fits", async () => {
  const { v1, v2 } = await startDemo();
  const bad: string[] = [];
  for (const { list, base = {}, filter, fits = () => true } of CASES) {
    const api = list.apiVersion === 1 ? v1 : v2;
    const { rows: all } = await allRows(api, list, base);
    const sample = all.find((row) => !Object.values(filter(row)).includes(undefined)) ?? {};
    const wanted = filter(sample) as Row;
    const { rows: some } = await allRows(api, list, { ...base, ...wanted });
    const isNarrower = some.length > 0 && some.length < all.length;
    if (!isNarrower || !some.every((row) => fits(row, wanted))) {
      bad.push(`${list.id} ${JSON.stringify(wanted)}: ${some.length} of ${all.length}`);
    }
  }
  expect(bad).toEqual([]);
});

test("packages are told by state, rulesets by agent", async () => {
  const { v2 } = await startDemo();
  const { cves } = await v2.call(listVulnerabilities, { status: "suppressed" });
  const packageName = cves[0]?.reportedPackage ?? "";
  const states = ["suppressed", "active"] as const;
  const [suppressed = [], open = []] = await Promise.all(
    states.map(
      async (status) =>
        (await v2.call(listPackageVulnerabilities, { packageName, status })).packages,
    ),
  );
  expect(suppressed.length).toBeGreaterThan(0);
  expect(suppressed.every((row) => row["isSuppressed"] === true)).toBe(true);
  expect(open.every((row) => row["isSuppressed"] === false)).toBe(true);
  const { agents } = await v2.call(listAgents, { status: "online" });
  const all = await v2.call(listRulesets, {});
  const assigned = await v2.call(listRulesets, { agentId: agents[0]?.id });
  expect(assigned.rulesets.length).toBeLessThan(all.rulesets.length);
});

/** Fields that are no filters, and those tested above or elsewhere. */
const NO_FILTERS = new Set(["token", "status", "verbose"]);

test("no filter is left out above", () => {
  const tested = new Set(
    CASES.flatMap(({ list, filter }) =>
      Object.keys(filter({ agents: [{}] })).map((name) => `${list.id} ${name}`),
    ),
  );
  const lists = [...version2, ...version1].filter((operation) => operation.path.length === 0);
  const missing = lists.flatMap(({ id, input }) =>
    Object.keys(input.shape)
      .filter((name) => !NO_FILTERS.has(name))
      .map((name) => `${id} ${name}`)
      .filter((name) => !tested.has(name)),
  );
  // Windows of version 1 and of the counts are tested with what is built on them.
  expect(missing).toEqual([
    "alerts.severityCounts from",
    "alerts.severityCounts until",
    "rulesets.list agentId",
    "v1.agents.list from",
    "v1.agents.list until",
    "v1.alerts.list from",
    "v1.alerts.list until",
  ]);
});
