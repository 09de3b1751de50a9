import type { Act, Signals } from "../view.ts";

/** A way of working that attackers are known for. All patterns given must match, none of `not`. */
export interface Behaviour {
  /** ATT&CK technique, and the only thing shown of where it comes from. */
  readonly technique: string;
  /** Why it is worth a look, in a few words. */
  readonly why: string;
  /** 1: worth a mention when rare; 2: suspicious; 3: hardly ever innocent. */
  readonly weight: 1 | 2 | 3;
  readonly acts: readonly Act[];
  readonly where: Partial<Record<keyof Signals, RegExp>>;
  readonly not?: Partial<Record<keyof Signals, RegExp>>;
}

export type Matcher = (signals: Signals) => readonly Behaviour[];

/** Which behaviours of a table an event shows, weightiest first. */
export function createMatcher(table: readonly Behaviour[]): Matcher {
  const byAct = new Map<Act, Behaviour[]>();
  for (const behaviour of table) {
    for (const act of behaviour.acts) byAct.set(act, [...(byAct.get(act) ?? []), behaviour]);
  }
  return (signals) =>
    (byAct.get(signals.act) ?? [])
      .filter((behaviour) => shows(behaviour, signals))
      .toSorted((a, b) => b.weight - a.weight);
}

function shows(behaviour: Behaviour, signals: Signals): boolean {
  return (
    patternsOf(behaviour.where).every(([name, pattern]) => pattern.test(signals[name])) &&
    !patternsOf(behaviour.not ?? {}).some(([name, pattern]) => pattern.test(signals[name]))
  );
}

function patternsOf(where: Behaviour["where"]): [keyof Signals, RegExp][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the type
  return Object.entries(where) as [keyof Signals, RegExp][];
}
