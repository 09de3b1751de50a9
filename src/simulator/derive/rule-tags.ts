import type { RuleTags } from "../../tenant/records/rule-tags.ts";
import type { AgentRecord, RuleRecord, Tenant } from "../../tenant/tenant.ts";
import { randomOf } from "./random-of.ts";

/** One rule in so many is limited by tags. */
const RULES_PER_LIMITED = 6;
/** The EC2 tag by which people tell their servers apart. */
const TAG_KEY = "Environment";

/**
 * Tags on a few rules (docs/threat-stack-api.md §3.6 [C]), such that every alert of a rule comes from a server its tags
 * allow. CloudTrail rules are tied to no server [D] and get none.
 */
export function deriveRuleTags(tenant: Tenant): ReadonlyMap<string, RuleTags> {
  const agents = new Map(tenant.agents.map((agent) => [agent.id, agent]));
  const values = [...new Set(tenant.agents.flatMap((agent) => environmentOf(agent) ?? []))];
  if (values.length === 0) return new Map();
  const seen = environmentsByRule(tenant, agents);
  const tags = new Map<string, RuleTags>();
  for (const rule of tenant.rules) {
    if (!isLimited(tenant, rule)) continue;
    const own = seen.get(rule.id) ?? new Set();
    const absent = values.find((value) => !own.has(value));
    if (absent !== undefined) tags.set(rule.id, { inclusion: [], exclusion: [toTag(absent)] });
    else if (!own.has(undefined))
      tags.set(rule.id, { inclusion: values.map(toTag), exclusion: [] });
  }
  return tags;
}

function isLimited(tenant: Tenant, rule: RuleRecord): boolean {
  return (
    rule.type !== "CloudTrail" &&
    randomOf(tenant, "rule tags", rule.id).chance(1 / RULES_PER_LIMITED)
  );
}

/** `undefined` stands for servers without the tag: a rule with alerts of such a server includes nothing. */
function environmentsByRule(
  { alerts }: Tenant,
  agents: ReadonlyMap<string, AgentRecord>,
): Map<string, Set<string | undefined>> {
  const seen = new Map<string, Set<string | undefined>>();
  for (const { ruleId, agentId } of alerts) {
    const agent = agentId === undefined ? undefined : agents.get(agentId);
    const known = seen.get(ruleId) ?? new Set();
    seen.set(ruleId, known.add(agent && environmentOf(agent)));
  }
  return seen;
}

function environmentOf({ tags }: AgentRecord): string | undefined {
  return tags?.find(({ source, key }) => source === "ec2" && key === TAG_KEY)?.value;
}

function toTag(value: string) {
  return { source: "ec2", key: TAG_KEY, value } as const;
}
