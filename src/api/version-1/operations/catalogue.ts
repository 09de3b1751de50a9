import { getAgent, listAgents } from "./agents.ts";
import { getAlert, listAlerts } from "./alerts.ts";
import { listLogs } from "./logs.ts";
import { listOrganizationUsers, listOrganizations } from "./organizations.ts";
import { getPolicy, listPolicies } from "./policies.ts";

/** Every operation of version 1, in the order of docs/threat-stack-api.md (§2.4). */
export const operations = [
  listAgents,
  getAgent,
  listAlerts,
  getAlert,
  listPolicies,
  getPolicy,
  listOrganizations,
  listOrganizationUsers,
  listLogs,
] as const;
