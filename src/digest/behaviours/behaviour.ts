import type { Act, Signals } from "../view.ts";

/** A way of working that attackers are known for. */
export interface Behaviour {
  /** ATT&CK technique, and the only thing shown of where it comes from. */
  readonly technique: string;
  /** Why it is worth a look, in a few words. */
  readonly why: string;
  /** 1: worth a mention when rare; 2: suspicious; 3: hardly ever innocent. */
  readonly weight: 1 | 2 | 3;
  readonly acts: readonly Act[];
  /** All of them must hold; cheap ones first. */
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly signal: keyof Signals;
  readonly pattern: RegExp;
  /** Whether the pattern must match, or must not. */
  readonly wanted: boolean;
}

export type Matcher = (signals: Signals) => readonly Behaviour[];

const MAX_SEEN = 4096;
const NONE: readonly Behaviour[] = [];

/** Which behaviours of a table an event shows, weightiest first. */
export function createMatcher(table: readonly Behaviour[]): Matcher {
  const byAct = new Map<Act, Behaviour[]>();
  for (const behaviour of table) {
    for (const act of behaviour.acts) {
      const known = byAct.get(act);
      if (known === undefined) byAct.set(act, [behaviour]);
      else known.push(behaviour);
    }
  }
  const seen = new Map<string, readonly Behaviour[]>();
  return (signals) => {
    const key = Object.values(signals).join("\u0001");
    const known = seen.get(key);
    if (known !== undefined) return known;
    const shown = (byAct.get(signals.act) ?? NONE).filter(({ conditions }) =>
      conditions.every(({ signal, pattern, wanted }) => pattern.test(signals[signal]) === wanted),
    );
    const ranked = shown.length > 1 ? shown.toSorted((a, b) => b.weight - a.weight) : shown;
    if (seen.size >= MAX_SEEN) seen.clear();
    seen.set(key, ranked);
    return ranked;
  };
}
