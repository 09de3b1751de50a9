import { listRules, listRulesets } from "../api/operations/rulesets.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import { type AskOnce, pagesOf } from "./ask-once.ts";
import { type Complete, fitting } from "./complete.ts";

/** Rulesets by id or name; where a rule is given, only those that hold it. */
export const completeRulesetId: Complete = async ({ value, given, ask }) => {
  const ruleId = given["rule_id"] ?? "";
  const rulesets = (await knownRulesets(ask)).filter(
    (ruleset) => ruleId === "" || ruleIdsOf(ruleset).some((id) => id.startsWith(ruleId)),
  );
  return fitting(
    rulesets.map(({ id, name }) => ({ id, text: name ?? "", order: name ?? "" })),
    value,
  );
};

/** Rules by id, name, title or filter; where a ruleset is given, only its own. */
export const completeRuleId: Complete = async ({ value, given, ask }) => {
  const rulesets = await knownRulesets(ask);
  const inside = rulesets.filter(({ id }) => id.startsWith(given["ruleset_id"] ?? ""));
  const candidates = new Map(
    inside.flatMap((ruleset) => ruleIdsOf(ruleset).map((id) => [id, { id, text: "", order: "" }])),
  );
  for (const { id } of inside) {
    const input = { rulesetId: id };
    for (const page of await pagesOf(ask, { operation: listRules, input })) {
      for (const rule of page.rules) {
        const text = [rule.name, rule.title, rule.filter].join(" ");
        candidates.set(rule.id, { id: rule.id, text, order: rule.name ?? "" });
      }
    }
  }
  return fitting([...candidates.values()], value);
};

async function knownRulesets(ask: AskOnce): Promise<Ruleset[]> {
  const pages = await pagesOf(ask, { operation: listRulesets, input: {} });
  return pages.flatMap((page) => page.rulesets);
}
