import type { Act, Signals } from "../parsers/signals.ts";
import type { Behaviour } from "./behaviour.ts";
import { createGate } from "./create-gate.ts";
import type { Gate } from "./create-gate.ts";

export type Matcher = (signals: Signals) => readonly Behaviour[];

const NONE: readonly Behaviour[] = [];

/** Which behaviours of a table an event shows, weightiest first. */
export function createMatcher(table: readonly Behaviour[]): Matcher {
  const gates = new Map<Act, Gate>();

  function gateOf(act: Act): Gate {
    const known = gates.get(act);
    if (known !== undefined) return known;
    const gate = createGate(table.filter(({ acts }) => acts.includes(act)));
    gates.set(act, gate);
    return gate;
  }

  return (signals) => {
    const shown = gateOf(signals.act)(signals).filter((behaviour) => shows(behaviour, signals));
    if (shown.length === 0) return NONE;
    return shown.length === 1 ? shown : shown.toSorted((a, b) => b.weight - a.weight);
  };
}

/** Whether all conditions of a behaviour hold. */
export function shows({ conditions }: Behaviour, signals: Signals): boolean {
  return conditions.every(
    ({ signal, pattern, wanted }) => pattern.test(signals[signal]) === wanted,
  );
}
