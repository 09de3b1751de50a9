import { listRules, listRulesets } from "../api/operations/rulesets.ts";
import { paginate } from "../api/paginate.ts";
import { type Mark, printOf, type Snapshot } from "./snapshot.ts";
import type { Look } from "./take-alerts.ts";

/** Every ruleset, without the rules in it. */
export async function takeRulesets({ api, signal }: Look): Promise<Snapshot> {
  const snapshot = new Map<string, Mark>();
  for await (const page of paginate(api, { operation: listRulesets, input: {} }, { signal })) {
    for (const ruleset of page.rulesets) {
      snapshot.set(ruleset.id, { print: printOf(ruleset), listed: true });
    }
  }
  return snapshot;
}

/** The rules of the rulesets whose id begins so, by `ruleset/rule`. */
export async function takeRules(rulesetId: string, look: Look): Promise<Snapshot> {
  const { api, signal } = look;
  const snapshot = new Map<string, Mark>();
  for (const id of (await takeRulesets(look)).keys()) {
    if (!id.startsWith(rulesetId)) continue;
    const input = { rulesetId: id };
    for await (const page of paginate(api, { operation: listRules, input }, { signal })) {
      for (const rule of page.rules) {
        snapshot.set(`${id}/${rule.id}`, { print: printOf(rule), listed: true });
      }
    }
  }
  return snapshot;
}
