import { signalsOf } from "./parsers/signals.ts";
import { countTokens } from "../tokens/count-tokens.ts";
import { BEHAVIOURS, matchBehaviours } from "./behaviours/table.ts";

/**
 * What the first digest of a process needs besides events, in small steps: the table of tokens, then
 * act by act that of behaviours. A fifth of a second in all. Patterns are read when an event reaches them:
 * all of them together would take 10 MiB, and few are ever reached.
 */
export function tablesToPrepare(): (() => void)[] {
  const acts = new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.acts));
  return [
    () => void countTokens(" "),
    ...[...acts].map((act) => () => void matchBehaviours(signalsOf({ act }))),
    ...[...acts].map((act) => () => void matchBehaviours(signalsOf({ act, extra: "1" }))),
  ];
}
