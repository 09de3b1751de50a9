import { toCalendar } from "../seeded/calendar.ts";
import { createRandom, deriveSeed } from "../seeded/random.ts";
import { MINUTE_MS } from "../seeded/time.ts";

/** A rule as somebody saved it. */
export interface RuleVersion<Rule> {
  readonly rule: Rule;
  /** Epoch ms; see `actsFrom`. The first version of a rule acts before that too. */
  readonly actsFromMs: number;
}

/** The versions of one rule in the order in which they were saved; the last one is what the API shows. */
export type RuleHistory<Rule> = readonly [RuleVersion<Rule>, ...RuleVersion<Rule>[]];

/**
 * Which version of a rule judges what the service receives at a time, in epoch ms. What was saved last wins
 * over what was saved before, whichever of the two delays ends first.
 *
 * That changes of rules and suppressions take 10 to 15 minutes to act is documented (docs/threat-stack-api.md §4 no. 26 [D]);
 * that the delay ends at once for the whole rule, on every agent, by the time of arrival, is inferred [I].
 */
export function ruleInForce<Rule>(history: RuleHistory<Rule>, timeMs: number): Rule {
  return (history.findLast(({ actsFromMs }) => actsFromMs <= timeMs) ?? history[0]).rule;
}

/** A rule that was saved; times in epoch ms. */
export interface RuleSave {
  readonly seed: number;
  readonly ruleId: string;
  readonly savedMs: number;
  /** The moment at which the tenant stands. */
  readonly now: number;
}

/** When a saved change begins to act: 10 to 15 minutes later, always the same for the same save. */
export function actsFrom({ seed, ruleId, savedMs, now }: RuleSave): number {
  const save = toCalendar({ now, timeMs: savedMs });
  const random = createRandom(deriveSeed(seed, "rule delay", ruleId, save));
  return savedMs + random.int(10 * MINUTE_MS, 15 * MINUTE_MS);
}
