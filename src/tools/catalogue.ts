import { addMember } from "./add-member.ts";
import { createRule } from "./create-rule.ts";
import { createRuleset } from "./create-ruleset.ts";
import { deleteRule } from "./delete-rule.ts";
import { deleteRuleset } from "./delete-ruleset.ts";
import { deleteS3Export } from "./delete-s3-export.ts";
import { dismissAlerts } from "./dismiss-alerts.ts";
import { inviteMember } from "./invite-member.ts";
import { removeMember } from "./remove-member.ts";
import { setRuleTags } from "./set-rule-tags.ts";
import { setS3Export } from "./set-s3-export.ts";
import { updateRule } from "./update-rule.ts";
import { updateRuleset } from "./update-ruleset.ts";
import { updateSuppressions } from "./update-suppressions.ts";
import { checkConnection } from "./check-connection.ts";
import { countAlerts } from "./count-alerts.ts";
import { draftSuppression } from "./draft-suppression.ts";
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
import { searchEvents } from "./search-events.ts";
import { testFilter } from "./test-filter.ts";

/**
 * Every tool there is, in the order tools/list shows them: the first one reads only and needs no argument, those that
 * write come last.
 */
export const tools: readonly Tool[] = [
  getAlerts,
  getAlert,
  getEvents,
  countAlerts,
  searchEvents,
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
  draftSuppression,
  checkConnection,
  getPolicies,
  getPolicy,
  getOrganizations,
  getOrganizationUsers,
  getLogs,
  dismissAlerts,
  createRuleset,
  updateRuleset,
  deleteRuleset,
  createRule,
  updateRule,
  deleteRule,
  setRuleTags,
  updateSuppressions,
  addMember,
  removeMember,
  inviteMember,
  setS3Export,
  deleteS3Export,
];
