/** Names of what can be read and watched as a resource; the templates are in resources/. */
export const resourceUri = {
  alerts: "threatstack://alerts",
  alert: (alertId: string) => `threatstack://alerts/${encodeURIComponent(alertId)}`,
  alertEvents: (alertId: string) => `threatstack://alerts/${encodeURIComponent(alertId)}/events`,
  agents: "threatstack://agents",
  agent: (agentId: string) => `threatstack://agents/${encodeURIComponent(agentId)}`,
  rulesets: "threatstack://rulesets",
  ruleset: (rulesetId: string) => `threatstack://rulesets/${encodeURIComponent(rulesetId)}`,
  rule: (rulesetId: string, ruleId: string) =>
    `threatstack://rulesets/${encodeURIComponent(rulesetId)}/rules/${encodeURIComponent(ruleId)}`,
  guide: (name: string) => `threatstack://guides/${name}`,
} as const;
