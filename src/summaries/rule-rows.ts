import type { Rule } from "../api/schemas/rule.ts";
import type { Clean } from "../text/clean.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { Row } from "../text/table.ts";
import { shortIds } from "./short-id.ts";

export const RULE_COLUMNS = [
  "id",
  "name",
  "type",
  "severity",
  "enabled",
  "ruleset",
  "suppressions",
  "filter",
];

export interface RuleRowOptions {
  readonly clean: Clean;
  /** Clean names by ruleset id. */
  readonly rulesetNames: ReadonlyMap<string, CleanText>;
}

/** Rules as cells of `RULE_COLUMNS`. */
export function ruleRows(rules: readonly Rule[], { clean, rulesetNames }: RuleRowOptions): Row[] {
  const ids = shortIds(rules.map((rule) => rule.id));
  return rules.map((rule) => ({
    id: clean(ids.get(rule.id)),
    name: clean(rule.name, 80),
    type: clean(rule.type),
    severity: clean(rule.severityOfAlerts),
    enabled: clean(rule.enabled),
    ruleset: rulesetNames.get(rule.rulesetId ?? "") ?? "",
    suppressions: clean(rule.suppressions?.length ?? 0),
    filter: clean(rule.filter, 100),
  }));
}
