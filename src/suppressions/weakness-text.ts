import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { Weakness, WeaknessKind } from "./lint.ts";

const MAX_CHARS = 60;

type Say = (field: CleanText, value: CleanText) => CleanText;

const SAYINGS: Readonly<Record<WeaknessKind, Say>> = {
  "writable-path": (field, value) => cleanText`${field} ${value} is where users can put files`,
  "bare-interpreter": (_, value) =>
    cleanText`${value} runs whatever it is given; no script is named`,
  launcher: (field) =>
    field === "arguments"
      ? cleanText`the program starts what its arguments say, and they may go on`
      : cleanText`the program starts what its arguments say, and none is named`,
  "who-alone": (field) => cleanText`whatever ${field} does is silenced`,
  "where-alone": () => cleanText`it does not say what was done by which program or user`,
  "open-left": (field, value) => cleanText`anything may stand before ${value} in ${field}`,
  "open-name": (field, value) => cleanText`any name that begins with ${value} fits ${field}`,
  negated: (field) => cleanText`it silences all but one ${field}`,
  "any-source": (field) => cleanText`from any address; allow=["${field}"] adds it`,
  "any-destination": (field) => cleanText`to any address; allow=["${field}"] adds it`,
  fleeting: (field) => cleanText`${field} has another value the next time`,
};

/** How an attacker could satisfy a filter, in a few words. */
export function weaknessText({ kind, field, value }: Weakness, clean: Clean): CleanText {
  return SAYINGS[kind](clean(field, MAX_CHARS), clean(value, MAX_CHARS));
}
