import type { RuleRecord, RulesetRecord } from "../tenant/tenant.ts";
import {
  type LooseRecord,
  booleanOf,
  isRecord,
  isoTimeOf,
  numberOf,
  recordOf,
  textOf,
  textsOf,
  plainTextOf,
  plainTextsOf,
} from "../event-fields/field-values.ts";
import { type ToId, toOptionalId } from "./usable-id.ts";

const NEVER = "1970-01-01T00:00:00.000Z";
const WINDOW_SECONDS = 86_400;

/** A rule in v2 shape (docs/threat-stack-api.md §3.6). Undefined where it has no id. */
export function toRule(record: LooseRecord, toId: ToId): RuleRecord | undefined {
  const given = textOf(record, "id");
  if (given === undefined) return undefined;
  const id = toId(given);
  if (!("createdAt" in record) && "window_seconds" in record) return fromVersion1(record, id, "");
  const createdAt = isoTimeOf(record, "createdAt") ?? NEVER;
  const title = plainTextOf(record, "title", "name");
  return {
    ...record,
    id,
    rulesetId: toOptionalId(textOf(record, "rulesetId"), toId),
    name: plainTextOf(record, "name", "title"),
    type: textOf(record, "type") ?? "Host",
    createdAt,
    updatedAt: isoTimeOf(record, "updatedAt") ?? createdAt,
    title,
    severityOfAlerts: numberOf(record, "severityOfAlerts") ?? 3,
    alertDescription: plainTextOf(record, "alertDescription"),
    aggregateFields: plainTextsOf(record, "aggregateFields"),
    window: numberOf(record, "window") ?? WINDOW_SECONDS,
    threshold: numberOf(record, "threshold") ?? 1,
    suppressions: plainTextsOf(record, "suppressions"),
    enabled: booleanOf(record, "enabled") ?? true,
  };
}

export interface ReadRuleset {
  readonly ruleset: RulesetRecord;
  /** The rules a version 1 policy carries with it (docs/threat-stack-api.md §3.6). */
  readonly rules: readonly RuleRecord[];
}

/** A ruleset in v2 shape, or a policy of version 1. Undefined where it has no id. */
export function toRuleset(record: LooseRecord, toId: ToId): ReadRuleset | undefined {
  const given = textOf(record, "id");
  if (given === undefined) return undefined;
  const id = toId(given);
  const policy = record["alert_policy"];
  const rules = (Array.isArray(policy) ? policy : []).filter(isRecord).flatMap((rule) => {
    const ruleId = textOf(rule, "id");
    return ruleId === undefined ? [] : [fromVersion1(rule, toId(ruleId), id)];
  });
  const isVersion1 = "created_at" in record && !("createdAt" in record);
  const createdAt = isoTimeOf(record, "createdAt", "created_at") ?? NEVER;
  const agents = isVersion1 ? undefined : textsOf(record, "agents");
  const ruleset: RulesetRecord = {
    ...(isVersion1 ? {} : record),
    id,
    name: textOf(record, "name") ?? given,
    description: plainTextOf(record, "description"),
    createdAt,
    updatedAt: isoTimeOf(record, "updatedAt", "updated_at") ?? createdAt,
    // Three spellings are known, this one is what answers carry (docs/threat-stack-api.md §4 no. 1).
    rules:
      textsOf(record, "rules", "ruleIds", "rulesIds")?.map(toId) ?? rules.map((rule) => rule.id),
    ...(agents === undefined ? {} : { agents: agents.map(toId) }),
  };
  return { ruleset, rules };
}

/** The rule inside a version 1 alert, under the id the alert names (docs/threat-stack-api.md §3.2 [S]). */
export function ruleOfVersion1(alert: LooseRecord, toId: ToId): RuleRecord | undefined {
  const rule = recordOf(alert, "rule");
  const id = textOf(alert, "rule_id");
  if (rule === undefined || id === undefined) return undefined;
  const original = recordOf(rule, "original_rule") ?? {};
  const rulesetId = toOptionalId(rulesetIdOfVersion1(alert, rule), toId);
  return fromVersion1({ ...original, ...rule }, toId(id), rulesetId);
}

export function rulesetIdOfVersion1(alert: LooseRecord, rule: LooseRecord): string | undefined {
  return textOf(rule, "policy_id") ?? textOf(alert, "alert_policy_id");
}

function fromVersion1(rule: LooseRecord, id: string, rulesetId: string): RuleRecord {
  const title = plainTextOf(rule, "title", "name");
  const createdAt = isoTimeOf(rule, "created_at") ?? NEVER;
  const exclusion = textOf(rule, "exclusion_filter");
  return {
    id,
    rulesetId,
    name: textOf(rule, "name") ?? title,
    type: textOf(rule, "type") === "cloudtrail" ? "CloudTrail" : "Host",
    createdAt,
    updatedAt: isoTimeOf(rule, "updated_at") ?? createdAt,
    title,
    severityOfAlerts: numberOf(rule, "severity") ?? 3,
    alertDescription: plainTextOf(rule, "description"),
    aggregateFields: plainTextsOf(rule, "aggFields", "aggregate_fields"),
    filter: plainTextOf(rule, "filter"),
    window: numberOf(rule, "window_seconds") ?? WINDOW_SECONDS,
    threshold: numberOf(rule, "threshold") ?? 1,
    suppressions: [
      ...plainTextsOf(rule, "exclusions"),
      ...(exclusion === undefined ? [] : [exclusion]),
    ],
    enabled: booleanOf(rule, "enabled") ?? true,
  };
}
