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
    rules: clean(rulesOf(ruleset)?.length ?? ruleset["ruleCount"]),
    updated: clean(formatTime(ruleset.updatedAt)),
    description: clean(ruleset.description, 120),
  }));
}

/** Answers spell the list three ways (docs/threat-stack-api.md §3.6). */
export function ruleIdsOf(ruleset: Ruleset): readonly string[] {
  return rulesOf(ruleset) ?? [];
}

/** Lists of version 1 do not say which rules a ruleset holds, which does not mean that there are none. */
function rulesOf({ rules, rulesIds, ruleIds }: Ruleset): readonly string[] | undefined {
  return rules ?? rulesIds ?? ruleIds ?? undefined;
}
