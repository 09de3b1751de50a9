import type { Filter } from "../rules/filter.ts";
import { matches } from "../rules/matches.ts";
import { parseFilter } from "../rules/parse-filter.ts";
import type { RuleRecord, RulesetRecord } from "../tenant/tenant.ts";
import type { TenantEvent } from "./scene.ts";
import { watches } from "./watched-files.ts";

export interface CompiledRule {
  readonly record: RuleRecord;
  readonly eventTypes: readonly string[];
  /** Values of `event_type` and `type` without which the filter cannot match, where there are such. */
  readonly required: { readonly eventType: string | undefined; readonly type: string | undefined };
  /** `matched` asks for the filter alone; `suppressed` for the suppressions alone. */
  matched(event: TenantEvent): boolean;
  suppressed(event: TenantEvent): boolean;
}

/** Which events a rule of a type looks at (docs/threat-stack-api.md §3.6, §3.10 [I]). */
const EVENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  Host: ["audit", "host", "login", "network"],
  File: ["file"],
  CloudTrail: ["cloudtrail"],
  ThreatIntel: ["threatintel"],
  Winsec: ["winsec"],
  KubernetesAudit: ["kubernetesAudit"],
  KubernetesConfig: ["kubernetesConfig"],
};

/** Makes a rule ready to judge events. A rule that is disabled, or not assigned to the agent, matches nothing. */
export function compileRule(record: RuleRecord, ruleset: RulesetRecord): CompiledRule {
  const filter = record.filter === undefined ? undefined : parseFilter(record.filter);
  const suppressions = record.suppressions.map((text) => parseFilter(text));
  const agents = new Set(agentsOf(ruleset));
  const isCloud = record.type === "CloudTrail";
  return {
    record,
    eventTypes: EVENT_TYPES[record.type] ?? [],
    required: {
      eventType: requiredValue(filter, "event_type"),
      type: requiredValue(filter, "type"),
    },
    matched: (event) =>
      record.enabled &&
      (isCloud || agents.has(event["agent_id"])) &&
      watches(record, event) &&
      (filter === undefined || matches(filter, event)),
    suppressed: (event) => suppressions.some((suppression) => matches(suppression, event)),
  };
}

function agentsOf({ agents }: RulesetRecord): readonly unknown[] {
  return Array.isArray(agents) ? agents : [];
}

function requiredValue(filter: Filter | undefined, field: string): string | undefined {
  if (filter?.kind === "and") {
    const values = filter.operands.map((operand) => requiredValue(operand, field));
    return values.find((value) => value !== undefined);
  }
  const isRequired =
    filter?.kind === "comparison" && filter.field === field && filter.operator === "=";
  return isRequired && typeof filter.value === "string" ? filter.value : undefined;
}
