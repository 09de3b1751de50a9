import type { Act, Signals } from "../parsers/signals.ts";
import type { Behaviour, Condition } from "./behaviour.ts";
import { boundRepeats } from "./bound-repeats.ts";

const CONDITION = /^(!?)(program|path|parent|command|target|extra|user|params|outcome)~(.+)$/;

/** Tested last, because they are long. */
const LONG_TEXTS: readonly (keyof Signals)[] = ["target", "command", "params"];

/** Stands for a part of a pattern that several rows share: `{name}`. */
export type PatternParts = Readonly<Record<string, string>>;

/**
 * Reads a table of behaviours, one a line under the acts it is about:
 *
 *     [start script]
 *     lsass-dumped :: T1003.001 3 :: memory of LSASS written out :: command~pattern && !parent~pattern
 *     trail-changed :: - 2 :: trail settings changed :: target~^UpdateTrail$
 *
 * First the id within its table, then the technique, or `-` for what shows no attack by itself, and the
 * weight; then what it is called; then what it needs. Patterns are regular expressions that ignore case.
 * `{name}` in a pattern is replaced by a part of that name.
 */
export function parseBehaviours(
  area: string,
  table: string,
  parts: PatternParts = {},
): Behaviour[] {
  const behaviours: Behaviour[] = [];
  let acts: readonly Act[] = [];
  for (const line of table.split("\n")) {
    const text = line.trim();
    const heading = /^\[([a-z ]+)\]$/.exec(text)?.[1];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests read every heading
    if (heading !== undefined) acts = heading.split(" ") as Act[];
    else if (text !== "") behaviours.push(parseRow(`${area}.${text}`, acts, parts));
  }
  return behaviours;
}

function parseRow(text: string, acts: readonly Act[], parts: PatternParts): Behaviour {
  const [id = "", lead = "", why = "", needs = ""] = text.split(" :: ");
  const [technique = "", weight = ""] = lead.split(" ");
  const conditions = needs
    .split(" && ")
    .map((condition) => parseCondition(withParts(condition, parts)))
    .toSorted((a, b) => LONG_TEXTS.indexOf(a.signal) - LONG_TEXTS.indexOf(b.signal));
  return {
    id,
    technique: technique === "-" ? "" : technique,
    why,
    weight: toWeight(weight),
    acts,
    conditions,
    tellsOutcome: conditions.some(({ signal, wanted }) => signal === "outcome" && wanted),
  };
}

function withParts(condition: string, parts: PatternParts): string {
  return condition.replaceAll(/\{([a-z][a-z-]*)\}/g, (whole, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`Not a part of a pattern: ${whole}`);
    return part;
  });
}

function parseCondition(text: string): Condition {
  const [, negated, name, pattern = ""] = CONDITION.exec(text) ?? [];
  if (name === undefined) throw new Error(`Not a condition of a behaviour: ${text}`);
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- CONDITION names the keys
    signal: name as keyof Signals,
    pattern: patternOf(pattern),
    wanted: negated === "",
  };
}

const PATTERNS = new Map<string, RegExp>();

/** Many rows share a condition: each different pattern is compiled once. */
function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source);
  if (known !== undefined) return known;
  const pattern = new RegExp(boundRepeats(source), "i");
  PATTERNS.set(source, pattern);
  return pattern;
}

function toWeight(text: string): Behaviour["weight"] {
  if (text === "3") return 3;
  return text === "2" ? 2 : 1;
}
