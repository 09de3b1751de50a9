import { QUANTIFIER, afterAtom } from "./required-literals.ts";

/** How often at most: what separates words, a group, and everything else. */
const MAX_BLANKS = 8;
const MAX_GROUPS = 8;
const MAX_SIGNS = 200;

/**
 * The same pattern with an end to every repetition: what stands further apart belongs hardly together, and
 * a hostile text makes the engine try no more than so much from each place. Where a pattern can match from
 * the start of a text only, its first repetition may go on for ever: it is tried from one place.
 */
export function boundRepeats(pattern: string): string {
  return boundFrom(pattern, { isFree: pattern.startsWith("^") && !pattern.includes("|") });
}

/** Whether a repetition may stay without an end. */
interface Freedom {
  isFree: boolean;
}

function boundFrom(pattern: string, freedom: Freedom): string {
  let bounded = "";
  for (let at = 0; at < pattern.length;) {
    const next = afterAtom(pattern, at);
    const atom = pattern.slice(at, next);
    const quantifier = QUANTIFIER.exec(pattern.slice(next))?.[0] ?? "";
    bounded += boundInside(atom, freedom) + boundQuantifier(quantifier, atom, freedom);
    at = next + quantifier.length;
  }
  return bounded;
}

function boundInside(atom: string, freedom: Freedom): string {
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(atom)?.[0];
  if (opening === undefined || !atom.endsWith(")")) return atom;
  return `${opening}${boundFrom(atom.slice(opening.length, -1), freedom)})`;
}

function boundQuantifier(quantifier: string, atom: string, freedom: Freedom): string {
  const [, sign, least = "", lazy = ""] = /^(?:([*+])|\{(\d+),\})(\??)$/.exec(quantifier) ?? [];
  if (sign === undefined && least === "") return quantifier;
  if (freedom.isFree) {
    freedom.isFree = false;
    return quantifier;
  }
  const min = sign === undefined ? Number(least) : Number(sign === "+");
  return `{${String(min)},${String(Math.max(min, maxOf(atom)))}}${lazy}`;
}

function maxOf(atom: string): number {
  if (atom.startsWith("(")) return MAX_GROUPS;
  return atom === " " || atom === String.raw`\s` ? MAX_BLANKS : MAX_SIGNS;
}
