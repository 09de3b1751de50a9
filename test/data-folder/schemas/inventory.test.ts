import { expect, test } from "vitest";
import { readAll } from "./read-all.ts";
import { at, iso, json } from "./samples/sample.ts";

const AGENT = {
  id: "g1",
  hostname: "app-6",
  status: "online",
  createdAt: iso(0),
  lastReportedAt: iso(1),
  version: "2.1.3",
  agentType: "investigate",
};
const AGENT_1 = {
  id: "g1",
  agent_id: "o-g1",
  hostname: "app-6",
  name: "app-6",
  ip_address: "10.0.0.6",
  version: "1.9",
  online: true,
  created_at: iso(0),
  last_reported_at: iso(1),
};
const RULE = {
  id: "r1",
  rulesetId: "s1",
  name: "Sudo",
  type: "Host",
  title: "Sudo by {{user}}",
  severityOfAlerts: 2,
  alertDescription: "d",
  aggregateFields: ["user"],
  filter: 'command = "sudo"',
  window: 3600,
  threshold: 1,
  suppressions: [],
  enabled: true,
};
const RULESET = {
  id: "s1",
  name: "Base",
  description: "",
  createdAt: iso(0),
  updatedAt: iso(0),
  rules: ["r1"],
};
const POLICY = {
  id: "p1",
  name: "Base",
  description: "",
  enabled: true,
  created_at: iso(0),
  alert_policy: [{ id: "r1", title: "Sudo" }],
};
const CVE = {
  cveNumber: "CVE-2024-0001",
  reportedPackage: "zlib 1.2",
  systemPackage: "zlib 1.2-1",
  vectorType: "network",
  severity: "high",
  isSuppressed: false,
  agents: [{ agentId: "g1" }],
};
const SERVER = {
  id: "i-1",
  instanceType: "t3.small",
  imageId: "ami-1",
  region: "eu-west-1",
  monitored: true,
  agents: [],
};
const MEMBER = {
  id: "m1",
  displayName: "Ann",
  email: "ann@example.org",
  role: "user",
  mfaEnabled: true,
};
const USER_1 = { id: "m1", display_name: "Ann", email: "ann@example.org", role: "user" };
const AUDIT = {
  id: "l1",
  userEmail: "ann@example.org",
  userId: "m1",
  organizationId: "o",
  result: "success",
  crud: "update",
  action: "rule.update",
  source: "api",
  description: "d",
  eventTime: iso(0),
  context: {},
};
const LOG_1 = {
  timestamp: at(0),
  user: "Ann",
  type: "rule",
  action: "add",
  description: "d",
  context: [],
  source: "rule:add",
  user_id: "m1",
  organization_id: "o",
};

test.each([
  ["agents", AGENT, "agent"],
  ["agents", AGENT_1, "agent"],
  ["rulesets", RULESET, "ruleset"],
  ["policies", POLICY, "ruleset"],
  ["rules", RULE, "rule"],
  ["cves", CVE, "vulnerability"],
  ["vulnerabilities", CVE, "vulnerability"],
  ["servers", SERVER, "server"],
  ["members", MEMBER, "member"],
  ["users", USER_1, "member"],
  ["auditlogs", AUDIT, "auditlog"],
  ["logs", LOG_1, "auditlog"],
])("in an answer under %s, in a list and alone: %#", (name, record, kind) => {
  const want = [{ kind, record }];
  for (const document of [{ [name]: [record], token: null }, [record], record]) {
    expect(readAll([json(document)])).toMatchObject(want);
  }
});

test("the records of one answer keep to their kinds", () => {
  const found = readAll([json({ agents: [AGENT, AGENT_1], rules: [RULE], token: "" })]);
  expect(found.map(({ kind }) => kind)).toEqual(["agent", "agent", "rule"]);
});

test("an empty answer holds nothing, and says nothing", () => {
  expect(readAll([json({ alerts: [], token: null }), json({ Records: [] }), json([])])).toEqual([]);
});
