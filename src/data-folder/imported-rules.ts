import type { RuleRecord, RulesetRecord } from "../tenant/tenant.ts";
import { derivedUuid } from "./derived-id.ts";

export const IMPORTED_RULESET_ID = derivedUuid("ruleset Imported");

/** Rule types (docs/threat-stack-api.md §3.6 [C]) by event type [I]; agent events fall to `Host`. */
const RULE_TYPES: ReadonlyMap<string, string> = new Map([
  ["cloudtrail", "CloudTrail"],
  ["winsec", "Winsec"],
  ["file", "File"],
  ["threatintel", "ThreatIntel"],
  ["kubernetesAudit", "KubernetesAudit"],
  ["kubernetesConfig", "KubernetesConfig"],
]);

const WINDOW_SECONDS = 86_400;

export interface ImportedRules {
  /** The rule for events of these types, made at its first use. */
  ruleIdFor(types: readonly string[]): string;
  ruleset(): RulesetRecord | undefined;
  rules(): readonly RuleRecord[];
}

/**
 * The ruleset "Imported": what stands behind alerts that the folder's owner, not a rule, made. Each of
 * its rules has the filter that all events of its alerts match.
 */
export function createImportedRules(createdAt: string): ImportedRules {
  const rules = new Map<string, RuleRecord>();
  return {
    ruleIdFor(types) {
      const plain = types.filter((type) => /^[\w.-]+$/.test(type)).toSorted();
      const rule = toRule(plain, createdAt);
      if (!rules.has(rule.id)) rules.set(rule.id, rule);
      return rule.id;
    },
    ruleset() {
      if (rules.size === 0) return undefined;
      return {
        id: IMPORTED_RULESET_ID,
        name: "Imported",
        description: "Alerts made of files in the data folder",
        createdAt,
        updatedAt: createdAt,
        rules: [...rules.keys()],
      };
    },
    rules: () => [...rules.values()],
  };
}

function toRule(types: readonly string[], createdAt: string): RuleRecord {
  const kinds = new Set(types.map((type) => RULE_TYPES.get(type) ?? "Host"));
  const name = types.length === 0 ? "Imported events" : `Imported ${types.join(", ")} events`;
  return {
    id: derivedUuid(`rule ${name}`),
    rulesetId: IMPORTED_RULESET_ID,
    name,
    type: kinds.size === 1 ? ([...kinds][0] ?? "Host") : "Host",
    createdAt,
    updatedAt: createdAt,
    title: name,
    severityOfAlerts: 2,
    alertDescription:
      "Made of a file in the data folder: no rule of the service raised this alert.",
    aggregateFields: ["hostname"],
    filter: types.map((type) => `event_type = "${type}"`).join(" or "),
    window: WINDOW_SECONDS,
    threshold: 1,
    suppressions: [],
    enabled: true,
  };
}
