import { getAgent, listAgents } from "./agents.ts";
import { countAlertsBySeverity, getAlert, listAlertEvents, listAlerts } from "./alerts.ts";
import { getRule, getRuleset, listRules, listRulesets } from "./rulesets.ts";
import { selfTest } from "./self-test.ts";

/** Every operation there is, in the order of the API reference. */
export const operations = [
  selfTest,
  listAlerts,
  getAlert,
  listAlertEvents,
  countAlertsBySeverity,
  listAgents,
  getAgent,
  listRulesets,
  getRuleset,
  listRules,
  getRule,
] as const;
