import type { RulesetRecord } from "../tenant/tenant.ts";

/** Ids of the agents a ruleset is assigned to, under the key of early v2 (docs/threat-stack-api.md §3.6 [C]). */
export function rulesetAgents(ruleset: RulesetRecord): readonly unknown[] {
  const agents = ruleset["agents"];
  return Array.isArray(agents) ? agents : [];
}
