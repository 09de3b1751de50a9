import type { Act, Signals } from "../parsers/signals.ts";
import type { Behaviour, Condition } from "./behaviour.ts";

const CONDITION = /^(!?)(program|path|parent|command|target|extra|user)~(.+)$/;

/** Tested last, because they are long. */
const LONG_TEXTS: readonly (keyof Signals)[] = ["target", "command"];

/**
 * Reads a table of behaviours, one a line under the acts it is about:
 *
 *     [start script]
 *     T1003.001 3 :: why it is notable :: command~pattern && !parent~pattern
 *
 * The number is the weight; patterns are regular expressions that ignore case.
 */
export function parseBehaviours(table: string): Behaviour[] {
  const behaviours: Behaviour[] = [];
  let acts: readonly Act[] = [];
  for (const line of table.split("\n")) {
    const text = line.trim();
    const heading = /^\[([a-z ]+)\]$/.exec(text)?.[1];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests read every heading
    if (heading !== undefined) acts = heading.split(" ") as Act[];
    else if (text !== "") behaviours.push(parseRow(text, acts));
  }
  return behaviours;
}

function parseRow(text: string, acts: readonly Act[]): Behaviour {
  const [lead = "", why = "", conditions = ""] = text.split(" :: ");
  const [technique = "", weight = ""] = lead.split(" ");
  return {
    technique,
    why,
    weight: toWeight(weight),
    acts,
    conditions: conditions
      .split(" && ")
      .map((condition) => parseCondition(condition))
      .toSorted((a, b) => LONG_TEXTS.indexOf(a.signal) - LONG_TEXTS.indexOf(b.signal)),
  };
}

function parseCondition(text: string): Condition {
  const [, negated, name, pattern = ""] = CONDITION.exec(text) ?? [];
  if (name === undefined) throw new Error(`Not a condition of a behaviour: ${text}`);
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- CONDITION names the keys
    signal: name as keyof Signals,
    pattern: new RegExp(pattern, "i"),
    wanted: negated === "",
  };
}

function toWeight(text: string): Behaviour["weight"] {
  if (text === "3") return 3;
  return text === "2" ? 2 : 1;
}
