import type { Tool } from "./define-tool.ts";
import { getAgent } from "./get-agent.ts";
import { getAgents } from "./get-agents.ts";
import { getAlert } from "./get-alert.ts";
import { getAlerts } from "./get-alerts.ts";
import { getRule } from "./get-rule.ts";

/** Every tool there is, in the order tools/list shows them; the first one reads only and needs no argument. */
export const tools: readonly Tool[] = [getAlerts, getAlert, getAgents, getAgent, getRule];
