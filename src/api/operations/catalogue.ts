import { getAgent, listAgents } from "./agents.ts";
import { countAlertsBySeverity, getAlert, listAlertEvents, listAlerts } from "./alerts.ts";
import { dismissAlerts } from "./dismissals.ts";
import { addMember, inviteMember, removeMember } from "./member-writes.ts";
import { listAuditLogs, listMembers } from "./organization.ts";
import { getRuleTags } from "./rule-tags.ts";
import { createRule, deleteRule, setRuleTags, updateRule } from "./rule-writes.ts";
import { createRuleset, deleteRuleset, updateRuleset } from "./ruleset-writes.ts";
import { getRule, getRuleset, listRules, listRulesets } from "./rulesets.ts";
import { deleteS3Export, setS3Export } from "./s3-export-writes.ts";
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

/** Every reading operation of version 2, in the order of docs/threat-stack-api.md (§2.1). */
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

/** Every writing operation of version 2, in the same order. Version 1 has none (docs/threat-stack-api.md §2.4 [C]). */
export const writingOperations = [
  dismissAlerts,
  createRuleset,
  updateRuleset,
  deleteRuleset,
  createRule,
  updateRule,
  deleteRule,
  setRuleTags,
  addMember,
  removeMember,
  inviteMember,
  setS3Export,
  deleteS3Export,
] as const;
