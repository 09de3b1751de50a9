/** Names of what can be read and watched as a resource; the templates are in resources/. */
export const resourceUri = {
  alerts: "threatstack://alerts",
  alert: (alertId: string) => `threatstack://alerts/${segment(alertId)}`,
  alertEvents: (alertId: string) => `threatstack://alerts/${segment(alertId)}/events`,
  agents: "threatstack://agents",
  agent: (agentId: string) => `threatstack://agents/${segment(agentId)}`,
  rulesets: "threatstack://rulesets",
  ruleset: (rulesetId: string) => `threatstack://rulesets/${segment(rulesetId)}`,
  rule: (rulesetId: string, ruleId: string) =>
    `threatstack://rulesets/${segment(rulesetId)}/rules/${segment(ruleId)}`,
  exported: (exportId: string) => `threatstack://exports/${segment(exportId)}`,
  guide: (name: string) => `threatstack://guides/${name}`,
} as const;

/** Half a character, which only a record that is out of order has, cannot be encoded. */
function segment(id: string): string {
  return encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
}
