import type { Store } from "../store.ts";

/** Takes a rule out of everything that names it. */
export function removeRule(store: Store, ruleId: string, at: number): void {
  const { rules, rulesets, ruleTags } = store.records;
  rules.delete(ruleId);
  ruleTags().delete(ruleId);
  for (const ruleset of rulesets.values()) {
    if (!ruleset.rules.includes(ruleId)) continue;
    rulesets.set(ruleset.id, { ...ruleset, rules: ruleset.rules.filter((id) => id !== ruleId) });
  }
  store.rulesInForce.saved(ruleId, undefined, at);
}
