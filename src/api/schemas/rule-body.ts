import { z } from "zod";

export const RULE_TYPES = [
  "Host",
  "File",
  "CloudTrail",
  "ThreatIntel",
  "Winsec",
  "KubernetesAudit",
  "KubernetesConfig",
] as const;
export type RuleType = (typeof RULE_TYPES)[number];

/** Seconds (docs/threat-stack-api.md §3.6 [C]). */
export const RULE_WINDOWS = [3600, 7200, 14_400, 28_800, 57_600, 86_400] as const;
/** Events within the window (docs/threat-stack-api.md §3.6 [C]). */
export const RULE_THRESHOLDS = [1, 5, 10, 20, 40, 60] as const;
const MAX_ALERT_DESCRIPTION = 300;

const INSTANCE = ["cloudProvider", "accountId", "availabilityZone", "hostname"] as const;

/** In which fields the events of one alert may have to agree (docs/threat-stack-api.md §3.6 [C]). */
export const AGGREGATE_FIELDS = {
  Host: [
    "exe",
    "user",
    "arguments",
    "ip",
    "port",
    "command",
    "session",
    "src_ip",
    "dst_ip",
    "src_user",
    "dst_user",
    "filename",
    ...INSTANCE,
  ],
  File: [
    "command",
    "filename",
    "user",
    "exe",
    "arguments",
    "session",
    "src_user",
    "dst_user",
    ...INSTANCE,
  ],
  CloudTrail: ["user", "eventName", "eventSource", "ip", "accountId"],
  ThreatIntel: ["threatintel_source", "threatintel_reason", "threatintel_type", "ip", ...INSTANCE],
  Winsec: [
    "command",
    "correlation",
    "dns_host",
    "dst_host",
    "dst_ip",
    "dst_ipv6",
    "dst_port",
    "exe",
    "guid",
    "sam_account",
    "src_ip",
    "src_ipv6",
    "src_addr",
    "src_port",
    "user",
    "sid",
  ],
  KubernetesAudit: ["action", "node_name", "namespace", "resource", "name", "type"],
  KubernetesConfig: ["name", "namespace", "type", "node_name", "role_name", "role_type", "verbs"],
} as const satisfies Record<RuleType, readonly string[]>;

const filter = z.string().min(1);

/** What every rule may have; required are `name`, `title`, `severityOfAlerts`, `window` and `threshold`. */
const common = {
  name: z.string().min(1),
  title: z.string().min(1),
  severityOfAlerts: z.int().min(1).max(3),
  /** Documented as optional [D], refused when empty [C]. */
  alertDescription: z.string().min(1).max(MAX_ALERT_DESCRIPTION).optional(),
  window: z.literal(RULE_WINDOWS),
  threshold: z.literal(RULE_THRESHOLDS),
  suppressions: z.array(filter).optional(),
  enabled: z.boolean().optional(),
};

function filteredRule<const T extends Exclude<RuleType, "File">>(type: T) {
  return z.strictObject({
    type: z.literal(type),
    ...common,
    aggregateFields: z.array(z.enum(AGGREGATE_FIELDS[type])).optional(),
    filter,
  });
}

/** Without a filter: which files are watched takes its place; one is sent where the rule has it. */
const fileRule = z.strictObject({
  type: z.literal("File"),
  ...common,
  aggregateFields: z.array(z.enum(AGGREGATE_FIELDS.File)).optional(),
  filter: filter.optional(),
  fileIntegrityPaths: z
    .array(z.strictObject({ path: z.string().min(1), recursive: z.boolean() }))
    .min(1),
  ignoreFiles: z.array(z.string().min(1)).optional(),
  eventsToMonitor: z.array(z.string().min(1)).min(1),
});

/**
 * A rule as it may be sent, by its type (docs/threat-stack-api.md §3.6 [S][C]). `id`, `rulesetId`, `createdAt`,
 * `updatedAt` and `rule_id` are in answers only: a rule that was read goes through `toRuleBody` first.
 */
export const ruleBodySchema = z.discriminatedUnion("type", [
  filteredRule("Host"),
  fileRule,
  filteredRule("CloudTrail"),
  filteredRule("ThreatIntel"),
  filteredRule("Winsec"),
  filteredRule("KubernetesAudit"),
  filteredRule("KubernetesConfig"),
]);
export type RuleBody = z.output<typeof ruleBodySchema>;

/** The names of what a rule of that type may have. */
export function ruleBodyFields(type: RuleType): readonly string[] {
  const schema = ruleBodySchema.options.find(({ shape }) => shape.type.value === type);
  return Object.keys(schema?.shape ?? {});
}
