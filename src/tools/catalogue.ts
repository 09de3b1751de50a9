import { checkConnection } from "./check-connection.ts";
import { countAlerts } from "./count-alerts.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import { getAgent } from "./get-agent.ts";
import { getAgents } from "./get-agents.ts";
import { getAlert } from "./get-alert.ts";
import { getAlerts } from "./get-alerts.ts";
import { getAuditLogs } from "./get-audit-logs.ts";
import { getEvents } from "./get-events.ts";
import { getLogs } from "./get-logs.ts";
import { getMembers } from "./get-members.ts";
import { getOrganizationUsers } from "./get-organization-users.ts";
import { getOrganizations } from "./get-organizations.ts";
import { getPackageVulnerabilities } from "./get-package-vulnerabilities.ts";
import { getPolicies } from "./get-policies.ts";
import { getPolicy } from "./get-policy.ts";
import { getRule } from "./get-rule.ts";
import { getRuleTags } from "./get-rule-tags.ts";
import { getRules } from "./get-rules.ts";
import { getRuleset } from "./get-ruleset.ts";
import { getRulesets } from "./get-rulesets.ts";
import { getS3Exports } from "./get-s3-exports.ts";
import { getServers } from "./get-servers.ts";
import { getTimeline } from "./get-timeline.ts";
import { getVulnerabilities } from "./get-vulnerabilities.ts";
import { getVulnerability } from "./get-vulnerability.ts";
import { getVulnerabilitySuppressions } from "./get-vulnerability-suppressions.ts";
import { investigateAlert } from "./investigate-alert.ts";
import { getVulnerableServers } from "./get-vulnerable-servers.ts";
import { testFilter } from "./test-filter.ts";

/** Every tool there is, in the order tools/list shows them; the first one reads only and needs no argument. */
export const tools: readonly Tool[] = [
  getAlerts,
  getAlert,
  getEvents,
  countAlerts,
  getAgents,
  getAgent,
  getServers,
  getRulesets,
  getRuleset,
  getRules,
  getRule,
  getRuleTags,
  getVulnerabilities,
  getVulnerability,
  getVulnerableServers,
  getPackageVulnerabilities,
  getVulnerabilitySuppressions,
  getMembers,
  getAuditLogs,
  getS3Exports,
  investigateAlert,
  getTimeline,
  testFilter,
  checkConnection,
  getPolicies,
  getPolicy,
  getOrganizations,
  getOrganizationUsers,
  getLogs,
];
