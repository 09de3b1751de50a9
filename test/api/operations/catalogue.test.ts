import { expect, test } from "vitest";
import { buildUrl } from "../../../src/api/build-url.ts";
import { operations } from "../../../src/api/operations/catalogue.ts";

const base = new URL("https://host/v2");
const from = new Date("2026-01-31T00:00:00Z");

/** An input that uses every field of the operation. */
const INPUTS: Record<string, unknown> = {
  "self-test": {},
  "alerts.list": {
    status: "active",
    severity: 1,
    agentId: "a",
    ruleId: "r",
    rulesetId: "s",
    from,
    until: from,
    token: "t",
  },
  "alerts.get": { alertId: "a" },
  "alerts.events": { alertId: "a", token: "t" },
  "alerts.severityCounts": { from, until: from },
  "agents.list": {
    status: "online",
    type: "monitor",
    hostname: "h",
    instanceId: "i",
    from,
    until: from,
    token: "t",
  },
  "agents.get": { agentId: "a" },
  "rulesets.list": { agentId: "a", token: "t" },
  "rulesets.get": { rulesetId: "s" },
  "rules.list": { rulesetId: "s", token: "t" },
  "rules.get": { rulesetId: "s", ruleId: "r" },
  "rules.tags": { ruleId: "r" },
  "servers.list": { monitored: true, verbose: false, token: "t" },
  "vulnerabilities.list": {
    status: "suppressed",
    severity: ["high", "low"],
    agentId: "a",
    hasSecurityNotices: true,
    token: "t",
  },
  "vulnerabilities.get": { cveNumber: "CVE-2018-19932" },
  "vulnerabilities.servers": { cveNumber: "CVE-2018-19932", token: "t" },
  "vulnerabilities.package": { packageName: "lib/x 1.0", status: "active", token: "t" },
  "vulnerabilities.suppressions": { active: true, token: "t" },
  "members.list": { enabledOnly: true, token: "t" },
  "auditlogs.list": {
    operation: "delete",
    userEmail: "a@b",
    from,
    until: from,
    token: "t",
  },
  "s3exports.list": {},
};

test("every operation asks for what the API reference says", () => {
  const lines = operations.map((operation) => {
    const input = operation.input.parse(INPUTS[operation.id]);
    return `${operation.method} ${buildUrl(base, operation as never, input).href}`;
  });
  expect(lines).toMatchInlineSnapshot(`
    [
      "GET https://host/help/hawk/self-test",
      "GET https://host/v2/alerts?status=active&severity=1&agentId=a&ruleId=r&rulesetId=s&token=t&from=2026-01-31T00%3A00%3A00&until=2026-01-31T00%3A00%3A00",
      "GET https://host/v2/alerts/a",
      "GET https://host/v2/alerts/a/events?token=t",
      "GET https://host/v2/alerts/severity-counts?from=2026-01-31T00%3A00%3A00&until=2026-01-31T00%3A00%3A00",
      "GET https://host/v2/agents?status=online&type=monitor&hostname=h&instanceId=i&token=t&from=2026-01-31T00%3A00%3A00&until=2026-01-31T00%3A00%3A00",
      "GET https://host/v2/agents/a",
      "GET https://host/v2/aws/ec2?monitored=true&verbose=false&token=t",
      "GET https://host/v2/vulnerabilities?status=suppressed&severity=high&severity=low&agentId=a&hasSecurityNotices=true&token=t",
      "GET https://host/v2/vulnerabilities/CVE-2018-19932",
      "GET https://host/v2/vulnerabilities/CVE-2018-19932/servers?token=t",
      "GET https://host/v2/vulnerabilities/package/lib%2Fx%201.0?status=active&token=t",
      "GET https://host/v2/vulnerabilities/suppressions?active=true&token=t",
      "GET https://host/v2/rulesets?agentId=a&token=t",
      "GET https://host/v2/rulesets/s",
      "GET https://host/v2/rulesets/s/rules?token=t",
      "GET https://host/v2/rulesets/s/rules/r",
      "GET https://host/v2/rules/r/tags",
      "GET https://host/v2/organizations/members?enabledOnly=true&token=t",
      "GET https://host/v2/auditlogs?operation=delete&userEmail=a%40b&token=t&from=2026-01-31T00%3A00%3A00&until=2026-01-31T00%3A00%3A00",
      "GET https://host/v2/integrations/s3export",
    ]
  `);
});

test("the inputs above leave no field out", () => {
  for (const { id, input } of operations) {
    expect(Object.keys(INPUTS[id] ?? {}).toSorted()).toEqual(Object.keys(input.shape).toSorted());
  }
});

test("ids are unique, and only reads are repeated", () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  for (const { method, retry } of operations) expect(retry === "safe").toBe(method === "GET");
});

test("a 404 means none only of what the API documents so, and that fits its own schema", () => {
  const documented = operations.filter(({ noneOn404 }) => noneOn404 !== undefined);
  expect(documented.map(({ id, noneOn404 }) => [id, noneOn404?.words])).toEqual([
    ["vulnerabilities.servers", undefined],
    ["rulesets.list", undefined],
    ["rules.tags", "No tags found for rule"],
  ]);
  for (const { output, noneOn404 } of documented) {
    expect(output.parse(noneOn404?.answer)).toEqual(noneOn404?.answer);
  }
});
