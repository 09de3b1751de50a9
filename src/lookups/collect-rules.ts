import { failureText } from "../answers/failure-text.ts";
import { listRules, listRulesets } from "../api/operations/rulesets.ts";
import { inPlaceOf } from "../api/schemas/reading.ts";
import type { Rule } from "../api/schemas/rule.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { ThreatStackError } from "../errors.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import { type Collected, collectPages } from "./collect-pages.ts";
import { optional } from "./optional.ts";

/** All rulesets, or those assigned to one agent. */
export async function collectRulesets(reach: Reach, agentId?: string): Promise<Collected<Ruleset>> {
  return collectPages(
    { operation: listRulesets, input: { agentId }, itemsOf: (page) => page.rulesets },
    reach,
  );
}

export interface CollectedRules {
  readonly rules: readonly Rule[];
  /** Whether the rules of every ruleset could be read. */
  readonly isWhole: boolean;
}

/**
 * The rules of these rulesets; one upstream call a ruleset, kept for minutes. A ruleset that cannot be read
 * is reported and costs only its own rules; where none can, that is an error.
 */
export async function collectRules(
  rulesets: readonly Pick<Ruleset, "id">[],
  reach: Reach,
): Promise<CollectedRules> {
  const lists = await Promise.all(rulesets.map(({ id }) => rulesOf(id, reach)));
  const failed = lists.find((list) => list instanceof ThreatStackError);
  const read = lists.flatMap((list) => (list instanceof ThreatStackError ? [] : [list]));
  if (failed !== undefined && read.length === 0) throw failed;
  for (const [index, list] of lists.entries()) {
    if (!(list instanceof ThreatStackError)) continue;
    reach.report?.(
      cleanText`rules of ruleset ${idText(rulesets[index]?.id)} (${failureText(list)})`,
    );
  }
  return {
    rules: read.flatMap(({ items }) => items),
    isWhole: failed === undefined && read.every(({ isWhole }) => isWhole),
  };
}

async function rulesOf(
  rulesetId: string,
  reach: Reach,
): Promise<Collected<Rule> | ThreatStackError> {
  try {
    const list = await collectPages(
      { operation: listRules, input: { rulesetId }, itemsOf: (page) => page.rules },
      reach,
    );
    const items = list.items.map((rule) =>
      rule.rulesetId == null ? inPlaceOf(rule, { ...rule, rulesetId }) : rule,
    );
    return { ...list, items };
  } catch (error) {
    if (!(error instanceof ThreatStackError) || reach.signal.aborted) throw error;
    return error;
  }
}

/**
 * Names by rule id, for lists that show the id: of the rules of these rulesets. They only add to an answer:
 * what cannot be read is reported.
 */
export async function ruleNames(
  rulesetIds: Iterable<string>,
  reach: Reach,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(rulesetIds);
  if (wanted.size === 0) return new Map();
  return optional(
    namesIn(wanted, reach),
    { what: cleanText`names of rules`, otherwise: new Map<string, string>() },
    reach,
  );
}

/** Not more rulesets are read for the sake of names. */
const MAX_NAMING_RULESETS = 30;

/** Alerts of version 1 name an alert policy that is no ruleset (docs/threat-stack-api.md §3.2 [S]); then any may have the rule. */
async function namesIn(
  wanted: ReadonlySet<string>,
  reach: Reach,
): Promise<ReadonlyMap<string, string>> {
  const { items } = await collectRulesets(reach);
  const known = items.filter(({ id }) => wanted.has(id));
  const rulesets = (known.length > 0 ? known : items).slice(0, MAX_NAMING_RULESETS);
  const { rules } = await collectRules(rulesets, reach);
  return new Map(rules.map(({ id, name }) => [id, name ?? ""]));
}
