import { ThreatStackError } from "../../errors.ts";
import { unreadFields } from "./reading.ts";
import { RULE_TYPES, type RuleType, ruleBodyFields } from "./rule-body.ts";
import type { Rule } from "./rule.ts";

/** Deprecated: the service may answer it among the aggregate fields, and refuses to take it back (docs/threat-stack-api.md §3.6 [C]). */
const RULE_ID = "rule_id";

/** A rule as it may be put back, before its values are checked. */
export type UncheckedRuleBody = Readonly<Record<string, unknown>> & { readonly type: RuleType };

/**
 * A rule as the API answers it, as one that may be put back: without the fields of answers only, those of other
 * types, those without a value, and an empty description, which the service refuses (docs/threat-stack-api.md §3.6 [C]).
 * Throws `upstream_shape` where a field that would be sent could not be read: put back without it, the rule would lose it.
 */
export function toRuleBody(rule: Rule): UncheckedRuleBody {
  const type = RULE_TYPES.find((known) => known === rule.type);
  if (type === undefined) throw cannotPutBack(["type"]);
  const fields = ruleBodyFields(type);
  const unread = unreadFields(rule).filter((path) =>
    [...fields, "record"].includes(path.split(".", 1)[0] ?? ""),
  );
  if (unread.length > 0) throw cannotPutBack(unread);
  const sent = fields.map((name) => [name, toSend(name, rule[name])] as const);
  return { ...Object.fromEntries(sent.filter(([, value]) => value !== undefined)), type };
}

function toSend(name: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (name === "alertDescription" || name === "filter") return value === "" ? undefined : value;
  if (name === "aggregateFields" && Array.isArray(value)) {
    return value.filter((field) => field !== RULE_ID);
  }
  return value;
}

function cannotPutBack(fields: readonly string[]): ThreatStackError {
  return new ThreatStackError(
    "upstream_shape",
    `the rule cannot be put back: its ${fields.join(", ")} came in a form that this program does not know`,
    { hint: "Nothing was changed. Change this rule in the console." },
  );
}
