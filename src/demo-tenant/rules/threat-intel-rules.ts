import type { RuleTemplate } from "./rule-template.ts";

const listed = { type: "ThreatIntel", windowHours: 24 } as const;

export const THREAT_INTEL_RULES: readonly RuleTemplate[] = [
  {
    ...listed,
    name: "Threat Intelligence : Communication to a Listed Address",
    title: "Threat Intelligence Activity: Communication to {{threatintel_source}} by {{exe}}",
    severity: 1,
    description: "A machine connected to an address that is listed as hostile.",
    filter: 'event_type = "threatintel" and type = "connect"',
    aggregateFields: ["threatintel_source", "threatintel_reason", "ip"],
    threshold: 1,
  },
  {
    ...listed,
    name: "Threat Intelligence : Communication from a Listed Address",
    title:
      "Threat Intelligence Activity: Communication from {{ip}} listed by {{threatintel_source}}",
    severity: 3,
    description: "A listed address connected to a machine.",
    filter: 'event_type = "threatintel" and type = "accept"',
    aggregateFields: ["threatintel_source", "ip", "hostname"],
    threshold: 5,
    suppressions: ['threatintel_type = "scanner" and dst_port = 443'],
  },
];
