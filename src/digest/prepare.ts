import { signalsOf } from "./parsers/signals.ts";
import { countTokens } from "../tokens/count-tokens.ts";
import { BEHAVIOURS, matchBehaviours } from "./behaviours/table.ts";

/**
 * What the first digest of a process needs besides events, in small steps: the table of tokens, then
 * act by act that of behaviours and its patterns. Less than a second in all.
 */
export function tablesToPrepare(): (() => void)[] {
  const acts = new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.acts));
  const conditions = BEHAVIOURS.flatMap((behaviour) => behaviour.conditions);
  const patterns = new Set(
    conditions.map(({ pattern }) => pattern).filter(({ source }) => source.length <= LONG_PATTERN),
  );
  return [
    () => void countTokens(" "),
    ...[...acts].map((act) => () => void matchBehaviours(signalsOf({ act }))),
    ...[...acts].map((act) => () => void matchBehaviours(signalsOf({ act, extra: "1" }))),
    ...[...patterns].map((pattern) => () => usePattern(pattern)),
  ];
}

/** Characters. Longer ones are few and seldom reached, and would take half of the memory. */
const LONG_PATTERN = 300;

/** The engine reads a pattern when it is first used; to machine code it brings those that are used again. */
function usePattern(pattern: RegExp): void {
  pattern.test(" ");
}
