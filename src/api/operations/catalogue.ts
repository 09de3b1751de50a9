import { getAgent, listAgents } from "./agents.ts";
import { countAlertsBySeverity, getAlert, listAlertEvents, listAlerts } from "./alerts.ts";
import { listAuditLogs, listMembers } from "./organization.ts";
import { getRuleTags } from "./rule-tags.ts";
import { getRule, getRuleset, listRules, listRulesets } from "./rulesets.ts";
import { listS3Exports } from "./s3-exports.ts";
import { selfTest } from "./self-test.ts";
import { listServers } from "./servers.ts";
import {
  getVulnerability,
  listPackageVulnerabilities,
  listVulnerabilities,
  listVulnerabilitySuppressions,
  listVulnerableServers,
} from "./vulnerabilities.ts";

/** Every operation of version 2, in the order of docs/threat-stack-api.md (§2.1). */
export const operations = [
  selfTest,
  listAlerts,
  getAlert,
  listAlertEvents,
  countAlertsBySeverity,
  listAgents,
  getAgent,
  listServers,
  listVulnerabilities,
  getVulnerability,
  listVulnerableServers,
  listPackageVulnerabilities,
  listVulnerabilitySuppressions,
  listRulesets,
  getRuleset,
  listRules,
  getRule,
  getRuleTags,
  listMembers,
  listAuditLogs,
  listS3Exports,
] as const;
