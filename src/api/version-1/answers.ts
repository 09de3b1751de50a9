import type { z } from "zod";
import { ThreatStackError } from "../../errors.ts";
import type { Operation } from "../define-operation.ts";
import { getAgent, listAgents } from "../operations/agents.ts";
import { getAlert, listAlerts } from "../operations/alerts.ts";
import { getRule, getRuleset, listRules, listRulesets } from "../operations/rulesets.ts";
import { parseInput } from "../parse-edges.ts";
import { inPlaceOf } from "../schemas/reading.ts";
import { findAgents } from "./find-agents.ts";
import { findAlerts } from "./find-alerts.ts";
import { getAgent as getWireAgent } from "./operations/agents.ts";
import { getAlert as getWireAlert } from "./operations/alerts.ts";
import { getPolicy, listPolicies } from "./operations/policies.ts";
import { toRule, toRuleset } from "./to-ruleset.ts";
import { type Wire, unknownFilter } from "./wire.ts";

type AnswerFrom<Input = unknown, Output = unknown> = (input: Input, wire: Wire) => Promise<Output>;

/** By operation of version 2: how version 1 answers it. Whatever is missing here, version 1 does not have. */
export const ANSWERS: ReadonlyMap<string, AnswerFrom> = new Map([
  answer(listAlerts, findAlerts),
  answer(getAlert, ({ alertId }, wire) => wire.ask(getWireAlert, { alertId })),
  answer(listAgents, findAgents),
  answer(getAgent, ({ agentId }, wire) => wire.ask(getWireAgent, { agentId })),
  answer(listRulesets, async ({ agentId, token }, wire) => {
    if (agentId !== undefined) throw unknownFilter(listRulesets, "agentId");
    const page = await wire.ask(listPolicies, { token });
    return inPlaceOf(page, { rulesets: page.policies.map(toRuleset), token: page.token });
  }),
  answer(getRuleset, async ({ rulesetId }, wire) =>
    toRuleset(await wire.ask(getPolicy, { policyId: rulesetId })),
  ),
  answer(listRules, async ({ rulesetId }, wire) => ({
    rules: await rulesOf(rulesetId, wire),
    token: null,
  })),
  answer(getRule, async ({ rulesetId, ruleId }, wire) => {
    const rules = await rulesOf(rulesetId, wire);
    const rule = rules.find(({ id }) => id === ruleId);
    if (rule !== undefined) return rule;
    throw new ThreatStackError("not_found", `${getRule.id}: the policy has no such rule`, {
      hint: "Copy the id from a list of its rules.",
    });
  }),
]);

async function rulesOf(rulesetId: string, wire: Wire) {
  const { alert_policy: rules } = await wire.ask(getPolicy, { policyId: rulesetId });
  return (rules ?? []).map((rule) => toRule(rule, rulesetId));
}

function answer<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  from: AnswerFrom<z.output<I>, z.input<O>>,
): [id: string, from: AnswerFrom] {
  return [operation.id, (input, wire) => from(parseInput(operation, input), wire)];
}
