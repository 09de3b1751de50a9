import { listRules, listRulesets } from "../api/operations/rulesets.ts";
import { createTokenFollower } from "../api/paginate.ts";
import type { Row } from "./known.ts";
import type { Ask } from "./lists.ts";
import { printOf } from "./print-of.ts";

/** Every ruleset, without the rules in it. */
export async function takeRulesets(ask: Ask): Promise<Row[]> {
  const rows: Row[] = [];
  const follow = createTokenFollower(listRulesets.id);
  let token: string | undefined;
  do {
    const page = await ask(listRulesets, { token });
    rows.push(...page.rulesets.map((ruleset) => toRow(ruleset.id, ruleset)));
    token = follow(page);
  } while (token !== undefined);
  return rows;
}

/** The rules of the rulesets whose id begins so; their ids are `ruleset/rule`. */
export async function takeRules(rulesetId: string, ask: Ask): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { id } of await takeRulesets(ask)) {
    if (!id.startsWith(rulesetId)) continue;
    const follow = createTokenFollower(listRules.id);
    let token: string | undefined;
    do {
      const page = await ask(listRules, { rulesetId: id, token });
      rows.push(...page.rules.map((rule) => toRow(`${id}/${rule.id}`, rule)));
      token = follow(page);
    } while (token !== undefined);
  }
  return rows;
}

/** When it was created does not matter: such lists are always read whole. */
function toRow(id: string, record: object): Row {
  return { id, print: printOf(record), at: Number.NEGATIVE_INFINITY, list: "", listed: true };
}
