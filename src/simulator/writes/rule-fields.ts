import { z } from "zod";
import { parseFilter } from "../../rules/parse-filter.ts";
import { oneOf, textBetween } from "./read-written.ts";

const MACHINE = "cloudProvider accountId availabilityZone hostname";

/** Which aggregate fields a rule of each type may have (docs/threat-stack-api.md §3.6 [C]). */
const AGGREGATES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Host: `exe user arguments ip port command session src_ip dst_ip src_user dst_user filename ${MACHINE}`,
    File: `command filename user exe arguments session src_user dst_user ${MACHINE}`,
    CloudTrail: "user eventName eventSource ip accountId",
    ThreatIntel: `threatintel_source threatintel_reason threatintel_type ip ${MACHINE}`,
    Winsec:
      "command correlation dns_host dst_host dst_ip dst_ipv6 dst_port exe guid sam_account src_ip src_ipv6 src_addr src_port user sid",
    KubernetesAudit: "action node_name namespace resource name type",
    KubernetesConfig: "name namespace type node_name role_name role_type verbs",
  }).map(([type, fields]) => [type, fields.split(" ")]),
);
const TYPES = [...AGGREGATES.keys()];
const NAME_CHARS = 10_000;

const filter = z
  .string({ error: "Must be a filter." })
  .refine(isFilter, { error: "Must be a valid filter." });
const texts = z.array(textBetween(1, NAME_CHARS), { error: "Must be a list." });

/** Of every type. That window, threshold and the rest have a default is inferred [I]. */
const common = {
  name: textBetween(1, NAME_CHARS),
  title: textBetween(1, NAME_CHARS),
  severityOfAlerts: oneOf([1, 2, 3]),
  // Documented as optional, refused when empty: the text is the service's own (docs/threat-stack-api.md §2.0 [C]).
  alertDescription: textBetween(1, 300).optional(),
  aggregateFields: texts.default([]),
  window: oneOf([3600, 7200, 14_400, 28_800, 57_600, 86_400]).default(86_400),
  threshold: oneOf([1, 5, 10, 20, 40, 60]).default(1),
  suppressions: z.array(filter, { error: "Must be a list of filters." }).default([]),
  enabled: z.boolean({ error: "Must be true or false." }).default(true),
};

const fileFields = z.strictObject({
  type: z.literal("File"),
  ...common,
  filter: filter.exactOptional(),
  fileIntegrityPaths: z
    .array(z.strictObject({ path: textBetween(1, NAME_CHARS), recursive: z.boolean() }), {
      error: "Must be a list of paths.",
    })
    .min(1, { error: "Must name a path." }),
  ignoreFiles: texts.exactOptional(),
  eventsToMonitor: texts.min(1, { error: "Must name an event." }),
});

const filteredFields = z.strictObject({ type: oneOf(TYPES), ...common, filter });

/**
 * A rule as it is sent (docs/threat-stack-api.md §3.6). Its `id`, `rulesetId`, `createdAt` and `updatedAt` are unknown
 * fields there, and `rule_id` no aggregate field.
 */
export const ruleFields = z
  .unknown()
  .transform((sent, context) => {
    const isFile =
      typeof sent === "object" && sent !== null && Reflect.get(sent, "type") === "File";
    const read = (isFile ? fileFields : filteredFields).safeParse(sent);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.issues.push({ ...issue, input: undefined });
    return z.NEVER;
  })
  .superRefine(({ type, aggregateFields }, context) => {
    const allowed = AGGREGATES.get(type) ?? [];
    if (aggregateFields.every((field) => allowed.includes(field))) return;
    const message = `Must be one of ${allowed.join(", ")}.`;
    context.addIssue({ code: "custom", path: ["aggregateFields"], message });
  });

function isFilter(text: string): boolean {
  try {
    parseFilter(text);
    return true;
  } catch {
    return false;
  }
}
