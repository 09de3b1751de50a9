import type { Act, Outcome } from "../parsers/signals.ts";
import { ACT_BITS, CONTEXT_BITS, REACH_BITS } from "../weights.ts";
import { SCORE_RULES } from "./score-rules.ts";

/** How much more than its rarity an act says, in bits: by what it is, where it reaches, and who was at work. */
export function interestOf(said: {
  act: Act;
  template: string;
  context: string;
  outcome?: Outcome;
}): number {
  const { act, template, context, outcome } = said;
  let bits = ACT_BITS[act] ?? 0;
  if (act === "log" && outcome === "ok") bits += CONTEXT_BITS.letIn;
  for (const { name, acts, pattern } of SCORE_RULES) {
    if (acts.includes(act) && pattern.test(template)) bits += REACH_BITS[name];
  }
  return bits + contextOf(context);
}

function contextOf(context: string): number {
  const { terminal, rootByAnother } = CONTEXT_BITS;
  return (
    (context.includes("[tty]") ? terminal : 0) + (context.includes("[root by ") ? rootByAnother : 0)
  );
}
