import type { Filter, FilterEvent } from "../rules/filter.ts";
import { matches } from "../rules/matches.ts";
import { parseFilter } from "../rules/parse-filter.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import { MINUTE_MS } from "../seeded/time.ts";
import type { AlertRecord, EventSource, RuleRecord } from "../tenant/tenant.ts";

/** A rule from the moment at which it acts; undefined once it is deleted. */
interface Version {
  readonly rule: RuleRecord | undefined;
  /** Epoch milliseconds. */
  readonly actsFrom: number;
}

export interface RulesInForce {
  /** Notes that a rule was saved, or deleted, at a time in epoch milliseconds. */
  saved(ruleId: string, rule: RuleRecord | undefined, at: number): void;
  /**
   * Whether the alert is raised by the version of its rule that is in force when it would be. One that was raised
   * before stays: no operation takes an alert back.
   */
  raises(alert: AlertRecord, events: () => EventSource | undefined): boolean;
}

/**
 * What changes of rules do. A change acts 10 to 15 minutes after it was saved (docs/threat-stack-api.md §4 no. 26 [D]),
 * always the same for the same save [I]. An alert dated later is not raised where its rule is then gone or switched off, or where none of its
 * events passes the rule's filter and its suppressions. A rule made here raises none: the events of a tenant are those
 * of its alerts.
 */
export function createRulesInForce(): RulesInForce {
  const histories = new Map<string, Version[]>();
  const judged = new WeakMap<Version, Map<string, boolean>>();
  return {
    saved(ruleId, rule, at) {
      const history = histories.get(ruleId) ?? [];
      history.push({ rule, actsFrom: at + delayOf(ruleId, at) });
      histories.set(ruleId, history);
    },
    raises(alert, events) {
      const raisedAt = Date.parse(alert.createdAt);
      const version = histories.get(alert.ruleId)?.findLast(({ actsFrom }) => actsFrom <= raisedAt);
      if (version === undefined) return true;
      const known = judged.get(version) ?? new Map<string, boolean>();
      judged.set(version, known);
      const raised = known.get(alert.id) ?? judge(version.rule, events());
      known.set(alert.id, raised);
      return raised;
    },
  };
}

function delayOf(ruleId: string, at: number): number {
  const random = createRandom(deriveSeed(0, "rule saved", ruleId, at));
  return random.int(10 * MINUTE_MS, 15 * MINUTE_MS);
}

function judge(rule: RuleRecord | undefined, events: EventSource | undefined): boolean {
  if (rule?.enabled !== true) return false;
  const opened = events?.open() ?? [];
  // Those of a disk come one by one; only a tenant out of files has such, and nothing is written there.
  if (!(Symbol.iterator in opened)) return true;
  const filter = rule.filter === undefined ? undefined : parseFilter(rule.filter);
  const suppressions = rule.suppressions.map((text) => parseFilter(text));
  let seen = 0;
  for (const text of opened) {
    seen += 1;
    if (passes(JSON.parse(text), filter, suppressions)) return true;
  }
  return seen === 0;
}

function passes(
  event: FilterEvent,
  filter: Filter | undefined,
  suppressions: readonly Filter[],
): boolean {
  const isWanted = filter === undefined || matches(filter, event);
  return isWanted && !suppressions.some((suppression) => matches(suppression, event));
}
