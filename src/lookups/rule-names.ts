import { listRules, listRulesets } from "../api/operations/rulesets.ts";
import type { Rule } from "../api/schemas/rule.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { type Collected, collectPages } from "./collect-pages.ts";
import type { ToolContext } from "../tool-kit/define-tool.ts";

type Reach = Pick<ToolContext, "api" | "signal">;

/** All rulesets, or those assigned to one agent. */
export async function collectRulesets(reach: Reach, agentId?: string): Promise<Collected<Ruleset>> {
  return collectPages(
    { operation: listRulesets, input: { agentId }, itemsOf: (page) => page.rulesets },
    reach,
  );
}

/** The rules of all rulesets, or of one; one upstream call a ruleset, kept for minutes. */
export async function collectRules(
  rulesets: readonly Ruleset[],
  reach: Reach,
): Promise<readonly Rule[]> {
  const lists = await Promise.all(
    rulesets.map(({ id }) =>
      collectPages(
        { operation: listRules, input: { rulesetId: id }, itemsOf: (page) => page.rules },
        reach,
      ),
    ),
  );
  return lists.flatMap((list, index) =>
    list.items.map((rule) => ({ ...rule, rulesetId: rule.rulesetId ?? rulesets[index]?.id })),
  );
}

/** Names by rule id, for lists that show the id. */
export async function ruleNames(reach: Reach): Promise<ReadonlyMap<string, string>> {
  const { items } = await collectRulesets(reach);
  const rules = await collectRules(items, reach);
  return new Map(rules.map(({ id, name }) => [id, name ?? ""]));
}
