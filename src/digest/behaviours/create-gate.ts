import type { Signals } from "../parsers/signals.ts";
import type { Behaviour } from "./behaviour.ts";
import { exactWords } from "./exact-words.ts";
import { createLiteralScan } from "../../text/literal-scan.ts";
import { requiredLiterals } from "./required-literals.ts";

export interface Gate {
  /** Of the behaviours of one act those that signals could show, in the order of the table. */
  candidates(signals: Signals): readonly Behaviour[];
  /** Where a text holds what a pattern cannot do without, for the weightiest behaviours first. */
  places(text: string): readonly number[];
}

/**
 * Most events show nothing, and testing every pattern against every one of them would cost more
 * than reading it. So a behaviour is only tried where the program is one it names or where a text
 * stands that its patterns cannot do without.
 */
export function createGate(behaviours: readonly Behaviour[]): Gate {
  const always: Behaviour[] = [];
  const byProgram = new Map<string, Behaviour[]>();
  const literals: [string, Behaviour][] = [];
  for (const behaviour of behaviours) {
    const programs = programsOf(behaviour);
    const required = literalsOf(behaviour);
    if (programs !== undefined) addAll(byProgram, programs, behaviour);
    else if (required === undefined) always.push(behaviour);
    else for (const literal of required) literals.push([literal, behaviour]);
  }
  const scan = createLiteralScan(literals);
  return {
    candidates(signals) {
      const found = new Set(byProgram.get(signals.program.toLowerCase()));
      for (const behaviour of always) found.add(behaviour);
      scan.find(textOf(signals), found);
      if (found.size === 0) return NONE;
      return found.size === 1 ? [...found] : behaviours.filter((own) => found.has(own));
    },
    places(text) {
      const located = [...scan.locate(text.toLowerCase())];
      const byWeight = located.toSorted(([a], [b]) => b.weight - a.weight);
      return byWeight.flatMap(([, { first, last }]) => [first, last]);
    },
  };
}

const NONE: readonly Behaviour[] = [];

function addAll(
  map: Map<string, Behaviour[]>,
  keys: readonly string[],
  behaviour: Behaviour,
): void {
  for (const key of keys) {
    const known = map.get(key);
    if (known === undefined) map.set(key, [behaviour]);
    else known.push(behaviour);
  }
}

/** Everything that patterns look at, lower-case, with single blanks. */
function textOf(signals: Signals): string {
  const { program, path, parent, command, target, extra, user, params, outcome } = signals;
  return `${command}\u0001${target}\u0001${path}\u0001${program}\u0001${parent}\u0001${extra}\u0001${user}\u0001${params}\u0001${outcome}`
    .toLowerCase()
    .replaceAll(/\s+/g, " ");
}

function programsOf({ conditions }: Behaviour): readonly string[] | undefined {
  const condition = conditions.find(({ signal, wanted }) => signal === "program" && wanted);
  return condition === undefined ? undefined : exactWords(condition.pattern.source);
}

const LITERALS = new WeakMap<Behaviour, readonly string[] | "none">();

/** The literals of the condition that the fewest texts will meet; looked for once, for the gates of all its acts. */
function literalsOf(behaviour: Behaviour): readonly string[] | undefined {
  const known = LITERALS.get(behaviour) ?? findLiterals(behaviour) ?? "none";
  LITERALS.set(behaviour, known);
  return known === "none" ? undefined : known;
}

function findLiterals({ conditions }: Behaviour): readonly string[] | undefined {
  const lists = conditions.flatMap(({ pattern, wanted }) => {
    const required = wanted ? requiredLiterals(pattern.source) : undefined;
    return required === undefined ? [] : [required];
  });
  return lists.toSorted((a, b) => rank(b) - rank(a))[0];
}

function rank(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length)) - literals.length / 100;
}
