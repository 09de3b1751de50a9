import type { Ruleset } from "../api/schemas/ruleset.ts";
import type { Clean } from "../text/clean.ts";
import type { Row } from "../text/table.ts";
import { formatTime } from "../text/time.ts";
import { shortIds } from "./short-id.ts";

export const RULESET_COLUMNS = ["id", "name", "rules", "updated", "description"];

/** Rulesets as cells of `RULESET_COLUMNS`. */
export function rulesetRows(rulesets: readonly Ruleset[], clean: Clean): Row[] {
  const ids = shortIds(rulesets.map((ruleset) => ruleset.id));
  return rulesets.map((ruleset) => ({
    id: clean(ids.get(ruleset.id)),
    name: clean(ruleset.name, 80),
    rules: clean(ruleIdsOf(ruleset).length),
    updated: clean(formatTime(ruleset.updatedAt)),
    description: clean(ruleset.description, 120),
  }));
}

/** Answers spell the list three ways (docs/threat-stack-api.md §3.6). */
export function ruleIdsOf({ rules, rulesIds, ruleIds }: Ruleset): readonly string[] {
  return rules ?? rulesIds ?? ruleIds ?? [];
}
