import type { Ruleset } from "../api/schemas/ruleset.ts";
import type { RulesetBody } from "../api/schemas/ruleset-body.ts";
import { collectRulesets, ruleNames } from "../lookups/collect-rules.ts";
import { optional } from "../lookups/optional.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { type Field, field } from "../text/field.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";
import { bodyFields } from "./body-fields.ts";

/** Which ruleset it is, for a person who does not know it by its id; nothing where its name cannot be read. */
export async function rulesetLine(
  rulesetId: string,
  { remembered, clean }: PlanContext,
): Promise<CleanText[]> {
  const rulesets = await knownRulesets(remembered);
  const name = rulesets.find(({ id }) => id === rulesetId)?.name;
  return name ? [cleanText`ruleset: ${clean(name)}`] : [];
}

/** The same of a rule. */
export async function ruleLine(
  ruleId: string,
  { remembered, clean }: PlanContext,
): Promise<CleanText[]> {
  const rulesets = await knownRulesets(remembered);
  const names = await ruleNames(
    rulesets.map(({ id }) => id),
    remembered,
  );
  const name = names.get(ruleId);
  return name ? [cleanText`rule: ${clean(name)}`] : [];
}

async function knownRulesets(reach: Reach): Promise<readonly Ruleset[]> {
  const read = collectRulesets(reach).then(({ items }) => items);
  return optional(read, { what: cleanText`names of rulesets`, otherwise: [] }, reach);
}

/** What makes a ruleset, its rules by id and name as far as these rulesets have them. */
export async function rulesetFields(
  bodies: readonly RulesetBody[],
  rulesetIds: readonly string[],
  { remembered, clean }: PlanContext,
): Promise<Field[][]> {
  const isNamed = bodies.some(({ ruleIds }) => ruleIds.length > 0);
  const names = await ruleNames(isNamed ? rulesetIds : [], remembered);
  const label = cleanText`ruleIds`;
  return bodies.map(({ name, description, ruleIds }) => [
    ...bodyFields({ name, description }, clean),
    ...ruleIds.map((id) => {
      const known = names.get(id);
      return field<string>(label, known ? cleanText`${clean(id)} ${clean(known)}` : clean(id));
    }),
  ]);
}
