import { countTokens } from "../tokens/count-tokens.ts";
import { BEHAVIOURS, matchBehaviours } from "./behaviours/table.ts";
import { signalsOf } from "./view.ts";

/**
 * Makes ready what the first digest of a process needs besides events: the table of behaviours act by
 * act, and that of tokens. Some tens of milliseconds, best spent while the events are on their way;
 * later calls cost nothing.
 */
export function prepareDigest(): void {
  for (const act of new Set(BEHAVIOURS.flatMap(({ acts }) => acts))) {
    matchBehaviours(signalsOf({ act }));
  }
  countTokens(" ");
}
