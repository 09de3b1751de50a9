import { signalsOf } from "./parsers/signals.ts";
import { countTokens } from "../tokens/count-tokens.ts";
import type { Behaviour } from "./behaviours/behaviour.ts";
import { BEHAVIOURS, matchBehaviours } from "./behaviours/table.ts";

/** The engine interprets a pattern when it is first used and compiles it at the second time. */
const USES = 2;

/**
 * What the first digest of a process needs besides events, in small steps: the table of tokens, then
 * act by act that of behaviours and its patterns. A tenth of a second in all.
 */
export function tablesToPrepare(): (() => void)[] {
  const acts = new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.acts));
  return [
    () => void countTokens(" "),
    ...[...acts].map((act) => () => void matchBehaviours(signalsOf({ act }))),
    ...BEHAVIOURS.map((behaviour) => () => usePatterns(behaviour)),
  ];
}

function usePatterns({ conditions }: Behaviour): void {
  for (const { pattern } of conditions) {
    for (let use = 0; use < USES; use += 1) pattern.test(" ");
  }
}
