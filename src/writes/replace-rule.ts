import { getRule } from "../api/operations/rulesets.ts";
import { updateRule } from "../api/operations/rule-writes.ts";
import { asSent } from "../api/schemas/reading.ts";
import type { Rule } from "../api/schemas/rule.ts";
import type { RuleBody } from "../api/schemas/rule-body.ts";
import { toRuleBody, type UncheckedRuleBody } from "../api/schemas/to-rule-body.ts";
import { digestOf } from "../confirm/pending-change.ts";
import { ThreatStackError } from "../errors.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { callText } from "../tool-kit/call-text.ts";
import {
  type PlanContext,
  unaborted,
  type Undo,
  type WritePlan,
  type Written,
} from "../tool-kit/write-plan.ts";
import type { Logged } from "../tool-kit/write-services.ts";
import { bodyFields } from "./body-fields.ts";
import { diffLines } from "./diff-lines.ts";
import { rulesetLine } from "./names.ts";
import { ACTS_LATER, ruleReach } from "./rule-reach.ts";

export interface RuleIds {
  readonly ruleId: string;
  readonly rulesetId: string;
}

export interface Replacement {
  readonly ids: RuleIds;
  /** As it was read. */
  readonly rule: Rule;
  readonly before: UncheckedRuleBody;
  readonly after: RuleBody;
  readonly undo: Undo;
}

/** A rule in place of the one that is there. */
export async function replaceRule(
  { ids, rule, before, after, undo }: Replacement,
  context: PlanContext,
): Promise<WritePlan> {
  const { clean } = context;
  const { api, signal } = unaborted(context);
  const diff = diffLines(bodyFields(before, clean), bodyFields(after, clean));
  const where = cleanText`rule ${idText(ids.ruleId)} of ruleset ${idText(ids.rulesetId)}`;
  const name = cleanText`rule: ${clean(rule.name)}`;
  const written: Written = {
    head: cleanText`changed ${where}`,
    data: [name, ...diff],
    after: [ACTS_LATER],
    undo,
    ids: [ids.ruleId],
  };
  const changed = changedNames(before, after);
  return {
    change: { ...ids, rule: after },
    state: asSent(rule),
    preview: {
      head: cleanText`change ${where}`,
      data: [name, ...(await rulesetLine(ids.rulesetId, context)), ...diff],
      after: [...(await ruleReach(ids.ruleId, context)), cleanText`It can be undone.`],
    },
    before: { ...ids, ...loggedRule(before, changed) },
    after: { ...ids, ...loggedRule(after, changed) },
    changes: changesOf(ids),
    async write() {
      await api.call(updateRule, { ...ids, rule: after }, { signal });
      return written;
    },
    async readBack() {
      const now = toRuleBody(await api.call(getRule, ids, { signal }));
      if (holds(now, after)) return written;
      if (digestOf(now) === digestOf(before)) return undefined;
      throw new ThreatStackError("outcome_unknown", "the rule is neither as it was nor as wanted");
    },
    look: lookAtRule(ids, context),
  };
}

export function lookAtRule({ ruleId, rulesetId }: RuleIds, { clean }: PlanContext): CleanText {
  return callText("threatstack_get_rule", { rule_id: ruleId, ruleset_id: rulesetId }, clean);
}

export function changesOf({ ruleId, rulesetId }: RuleIds): WritePlan["changes"] {
  return [
    { topic: `rules of ${rulesetId}`, ids: [`${rulesetId}/${ruleId}`] },
    { topic: "rulesets", ids: [rulesetId] },
  ];
}

type Body = Readonly<Record<string, unknown>>;

/** Whether every field that was sent is there as it was sent; the service may have added others. */
export function holds(now: Body, sent: Body): boolean {
  return Object.entries(sent).every(([name, value]) => digestOf(now[name]) === digestOf(value));
}

/** Names of the fields that differ. */
export function changedNames(before: Body, after: Body): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => digestOf(before[name]) !== digestOf(after[name]));
}

export function loggedRule(body: Body, names: readonly string[] = Object.keys(body)): Logged {
  return Object.fromEntries(
    names.filter((name) => body[name] !== undefined).map((name) => [name, loggedValue(body[name])]),
  );
}

function loggedValue(value: unknown): Logged[string] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  return JSON.stringify(value);
}
