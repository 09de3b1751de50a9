import type { Signals } from "../parsers/signals.ts";
import type { Behaviour } from "./behaviour.ts";
import { createGate } from "./create-gate.ts";
import type { Gate } from "./create-gate.ts";
import { inSight } from "./sight.ts";

export type Matcher = (signals: Signals) => readonly Behaviour[];

const NONE: readonly Behaviour[] = [];

/** Which behaviours of a table an event shows, weightiest first. */
export function createMatcher(table: readonly Behaviour[]): Matcher {
  const gates = new Map<string, Gate>();

  function gateOf({ act, extra }: Signals): Gate {
    const isNumbered = DIGIT.test(extra);
    const key = isNumbered ? `${act} numbered` : act;
    const known = gates.get(key);
    if (known !== undefined) return known;
    const own = table.filter(({ acts }) => acts.includes(act));
    const plain = own.filter((row) => !asksForNumber(row));
    const gate = createGate(isNumbered ? own : plain);
    gates.set(key, gate);
    // Most acts have no such behaviour, and need one gate only.
    if (plain.length === own.length) gates.set(act, gate).set(`${act} numbered`, gate);
    return gate;
  }

  return (signals) => {
    const gate = gateOf(signals);
    const candidates = gate.candidates(signals);
    if (candidates.length === 0) return NONE;
    const seen = inSight(signals, (text) => gate.places(text));
    const shown = candidates.filter((behaviour) => shows(behaviour, seen));
    if (shown.length === 0) return NONE;
    return shown.length === 1 ? shown : shown.toSorted((a, b) => b.weight - a.weight);
  };
}

/** Only the ids of Windows events are numbers at this place. */
const DIGIT = /^\d/;

/** Whether a behaviour can only be one of a numbered event. */
function asksForNumber({ conditions }: Behaviour): boolean {
  return conditions.some(
    ({ signal, pattern, wanted }) =>
      signal === "extra" && wanted && /^\^(?:\\d|\d)[^|]*$/.test(pattern.source),
  );
}

/** Whether all conditions of a behaviour hold. */
export function shows({ conditions }: Behaviour, signals: Signals): boolean {
  return conditions.every(
    ({ signal, pattern, wanted }) => pattern.test(signals[signal]) === wanted,
  );
}
