import { IDS } from "./ids.ts";
import type { ToolContract } from "./tool-contract.ts";
import { WRITING_CONTRACT } from "./writing-table.ts";

/** The shortest beginning of an id that a call may give. */
function beginningOf(id: string): string {
  return id.slice(0, 4);
}

/** Whole ids that name nothing, in the forms of both versions. */
const NOBODY = "ffffffff-1610-11f1-9b3a-0242ac120002";
const NOBODY_IN_VERSION_1 = "f".repeat(24);
const NO_CVE = "CVE-1999-99999";

export const CONTRACT: Readonly<Record<string, ToolContract>> = {
  threatstack_get_alerts: {
    full: () => ({}),
    views: ({ bastion }) => [
      { status: "dismissed" },
      { detail: "overview" },
      { detail: "raw" },
      { agent_id: beginningOf(bastion) },
    ],
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["title", 7],
  },
  threatstack_get_alert: {
    full: ({ loginAlert }) => ({ alert_id: loginAlert }),
    views: ({ loginAlert, cloudAlert, dismissedAlert }) => [
      { alert_id: beginningOf(loginAlert) },
      { alert_id: cloudAlert },
      { alert_id: dismissedAlert },
    ],
    empty: "fields",
    unknown: { alert_id: NOBODY_IN_VERSION_1 },
    odd: ["title", 7],
  },
  threatstack_get_events: {
    full: ({ loginAlert }) => ({ alert_id: loginAlert }),
    views: ({ loginAlert, cloudAlert }) => [
      { alert_id: beginningOf(loginAlert), detail: "rows" },
      { alert_id: loginAlert, event_ids: ["e80c6e10"] },
      { alert_id: loginAlert, where: 'event_type = "audit"', detail: "digest" },
      { alert_id: cloudAlert },
    ],
    empty: "events",
    nothingFits: ({ loginAlert }) => ({ alert_id: loginAlert, where: 'user = "nobody"' }),
    unknown: { alert_id: NOBODY_IN_VERSION_1 },
    odd: ["user", { name: "root" }],
  },
  threatstack_count_alerts: {
    full: () => ({}),
    empty: "records",
    nothingFits: () => ({ start: "2020-01-01", end: "2020-01-02" }),
    numbersOnly: true,
    odd: ["count", "many"],
  },
  threatstack_get_agents: {
    full: () => ({}),
    empty: "records",
    nothingFits: () => ({ hostname: "no-such-host" }),
    odd: ["version", 7],
  },
  threatstack_get_agent: {
    full: ({ bastion }) => ({ agent_id: bastion }),
    views: ({ bastion }) => [{ agent_id: beginningOf(bastion) }],
    empty: "fields",
    unknown: { agent_id: NOBODY_IN_VERSION_1 },
    odd: ["version", 7],
  },
  threatstack_get_servers: {
    full: () => ({}),
    views: () => [{ monitored: false }],
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["region", 7],
  },
  threatstack_get_rulesets: {
    full: () => ({}),
    empty: "records",
    nothingFits: ({ oldDatabase }) => ({ agent_id: oldDatabase }),
    odd: ["description", 7],
  },
  threatstack_get_ruleset: {
    full: () => ({ ruleset_id: IDS.baseRules }),
    views: () => [{ ruleset_id: beginningOf(IDS.baseRules) }],
    empty: "fields",
    unknown: { ruleset_id: NOBODY },
    odd: ["description", 7],
  },
  threatstack_get_rules: {
    full: () => ({}),
    views: () => [{ ruleset_id: beginningOf(IDS.baseRules), severity: 1 }],
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["title", 7],
  },
  threatstack_get_rule: {
    full: () => ({ rule_id: IDS.loginRule, ruleset_id: IDS.baseRules }),
    views: () => [{ rule_id: beginningOf(IDS.keyRule) }],
    empty: "fields",
    unknown: { rule_id: NOBODY, ruleset_id: IDS.baseRules },
    odd: ["title", 7],
  },
  threatstack_get_rule_tags: {
    full: () => ({ rule_id: IDS.loginRule }),
    views: () => [{ rule_id: beginningOf(IDS.loginRule) }],
    empty: "records",
    unknown: { rule_id: NOBODY },
    odd: ["value", 7],
  },
  threatstack_get_vulnerabilities: {
    full: () => ({}),
    views: ({ bastion }) => [{ status: "suppressed" }, { agent_id: beginningOf(bastion) }],
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["severity", 7],
  },
  threatstack_get_vulnerability: {
    full: () => ({ cve: "CVE-2021-3156" }),
    empty: "fields",
    unknown: { cve: NO_CVE },
    odd: ["severity", 7],
  },
  threatstack_get_vulnerable_servers: {
    full: () => ({ cve: "CVE-2021-3156" }),
    empty: "records",
    unknown: { cve: NO_CVE },
    noneOn404: true,
    odd: ["hostname", 7],
  },
  threatstack_get_package_vulnerabilities: {
    full: () => ({ package: "sudo" }),
    empty: "records",
    nothingFits: () => ({ package: "sudo", status: "suppressed" }),
    unknown: { package: "no-such-package" },
    odd: ["severity", 7],
  },
  threatstack_get_vulnerability_suppressions: {
    full: () => ({}),
    empty: "records",
    nothingFits: () => ({ active: false }),
    odd: ["reason", 7],
  },
  threatstack_get_members: {
    full: () => ({}),
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["role", 7],
  },
  threatstack_get_audit_logs: {
    full: () => ({}),
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["action", 7],
  },
  threatstack_get_s3_exports: {
    full: () => ({}),
    empty: "records",
    odd: ["region", 7],
  },
  threatstack_search_events: {
    full: () => ({ start: "30d" }),
    views: ({ loginAlert }) => [
      { text: "root", start: "30d" },
      { where: 'usr = "root"', group_by: "user", start: "30d" },
      { alert_ids: [beginningOf(loginAlert)] },
      { alert_ids: [loginAlert], event_ids: ["e80c6e10"] },
    ],
    nothingFits: () => ({ text: "nothing-like-this", start: "30d" }),
    odd: ["user", { name: "root" }],
  },
  threatstack_investigate_alert: {
    full: ({ loginAlert }) => ({ alert_id: loginAlert }),
    views: ({ loginAlert, cloudAlert }) => [
      { alert_id: beginningOf(loginAlert) },
      { alert_id: cloudAlert },
    ],
    unknown: { alert_id: NOBODY_IN_VERSION_1 },
    odd: ["user", { name: "root" }],
  },
  threatstack_get_timeline: {
    full: ({ loginAlert, cloudAlert }) => ({ alert_ids: [loginAlert, cloudAlert] }),
    views: ({ loginAlert }) => [
      { alert_ids: [beginningOf(loginAlert)] },
      { user: "root", start: "30d" },
    ],
    nothingFits: () => ({ user: "nobody-like-this", start: "30d" }),
    unknown: { alert_ids: [NOBODY_IN_VERSION_1] },
    odd: ["user", { name: "root" }],
  },
  threatstack_test_filter: {
    full: ({ loginAlert }) => ({ alert_id: loginAlert, filter: 'exe like "/"' }),
    views: ({ loginAlert, cloudAlert }) => [
      { alert_ids: [beginningOf(loginAlert), cloudAlert], filter: 'usr = "root"' },
    ],
    empty: "events",
    nothingFits: ({ loginAlert }) => ({ alert_id: loginAlert, filter: 'user = "nobody"' }),
    unknown: { alert_id: NOBODY_IN_VERSION_1, filter: 'user = "root"' },
    odd: ["user", { name: "root" }],
  },
  threatstack_draft_suppression: {
    full: ({ loginAlert }) => ({
      alert_id: loginAlert,
      event_ids: ["e00c6e10", "e10c6e10", "e20c6e10", "e30c6e10", "e40c6e10", "e50c6e10"],
      allow: ["src_ip"],
    }),
    views: ({ loginAlert, cloudAlert }) => [
      { alert_id: beginningOf(loginAlert), where: 'usr != "root"' },
      { alert_id: loginAlert, event_ids: ["e00c6e10"] },
      { alert_id: cloudAlert, where: 'event_type = "cloudtrail"' },
    ],
    empty: "events",
    nothingFits: ({ loginAlert }) => ({ alert_id: loginAlert, where: 'user = "nobody"' }),
    unknown: { alert_id: NOBODY_IN_VERSION_1, where: 'user = "root"' },
    odd: ["title", 7],
  },
  threatstack_check_connection: { full: () => ({}), numbersOnly: true },
  threatstack_get_policies: { full: () => ({}), empty: "records", odd: ["name", 7] },
  threatstack_get_policy: {
    full: () => ({ policy_id: IDS.baseRules }),
    views: () => [{ policy_id: beginningOf(IDS.baseRules) }],
    empty: "fields",
    unknown: { policy_id: NOBODY },
    odd: ["name", 7],
  },
  threatstack_get_organizations: { full: () => ({}), empty: "records", odd: ["name", 7] },
  threatstack_get_organization_users: {
    full: () => ({ organization_id: IDS.organization }),
    empty: "records",
    unknown: { organization_id: NOBODY_IN_VERSION_1 },
    odd: ["role", 7],
  },
  threatstack_get_logs: {
    full: () => ({}),
    empty: "records",
    nothingFits: () => ({ query: "no-such-word" }),
    odd: ["action", 7],
  },
  ...WRITING_CONTRACT,
};
