/**
 * For texts with single blanks only: texts of which at least one stands in everything that a pattern matches, lower-case; undefined
 * where that cannot be told. Knows as much of regular expressions as the tables use.
 */
export function requiredLiterals(pattern: string): readonly string[] | undefined {
  const all: string[] = [];
  for (const alternative of splitAlternatives(pattern)) {
    const best = bestOf(literalsOf(alternative));
    if (best === undefined) return undefined;
    all.push(...best);
  }
  return all;
}

/** Shorter ones are in too many texts to be worth looking for. */
const MIN_LENGTH = 3;

function bestOf(candidates: readonly (readonly string[])[]): readonly string[] | undefined {
  const usable = candidates.filter((texts) => texts.every((text) => text.length >= MIN_LENGTH));
  return usable.toSorted((a, b) => shortest(b) - shortest(a))[0];
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map((text) => text.length));
}

/** At the top level only. */
function splitAlternatives(pattern: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < pattern.length; at = afterAtom(pattern, at)) {
    if (pattern[at] !== "|") continue;
    parts.push(pattern.slice(start, at));
    start = at + 1;
  }
  return [...parts, pattern.slice(start)];
}

/** Runs of plain characters, and what groups require, in one alternative; one of each list must be there. */
function literalsOf(alternative: string): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let run = "";
  const endRun = () => {
    if (run !== "") found.push([run]);
    run = "";
  };
  for (let at = 0; at < alternative.length;) {
    const next = afterAtom(alternative, at);
    const atom = alternative.slice(at, next);
    const quantifier = QUANTIFIER.exec(alternative.slice(next))?.[0] ?? "";
    const plain = plainCharacter(atom);
    if (
      plain !== undefined &&
      (quantifier === "" || (plain === " " && /^(?:\+|\{1,)/.test(quantifier)))
    ) {
      run += plain;
    } else {
      endRun();
      const inside = isOptional(quantifier) ? undefined : groupLiterals(atom, plain);
      if (inside !== undefined) found.push(inside);
    }
    at = next + quantifier.length;
  }
  endRun();
  return found;
}

export const QUANTIFIER = /^(?:[?*+]|\{\d{0,6}(?:,\d{0,6})?\})\??/;

function isOptional(quantifier: string): boolean {
  return /^[?*]|^\{0|^\{,/.test(quantifier);
}

function groupLiterals(atom: string, plain: string | undefined): readonly string[] | undefined {
  if (plain !== undefined) return [plain];
  const inner = /^\((?:\?:)?(.*)\)$/s.exec(atom)?.[1];
  return inner === undefined || /^\(\?(?!:)/.test(atom) ? undefined : requiredLiterals(inner);
}

/** The character that an atom stands for, lower-case; undefined for classes, groups and anchors. */
function plainCharacter(atom: string): string | undefined {
  if (atom.length === 1) return /[.^$|()[\]]/.test(atom) ? undefined : atom.toLowerCase();
  if (atom === "\\s") return " ";
  const escaped = /^\\([^a-zA-Z0-9])$/.exec(atom)?.[1];
  return escaped?.toLowerCase();
}

/** The position after the character, escape, class or group that begins at `at`. */
export function afterAtom(pattern: string, at: number): number {
  const first = pattern[at];
  if (first === "\\") return at + escapeLength(pattern, at);
  if (first === "[") return afterClass(pattern, at);
  if (first !== "(") return at + 1;
  let depth = 0;
  for (let end = at; end < pattern.length;) {
    if (pattern[end] === "(") depth += 1;
    if (pattern[end] === ")") depth -= 1;
    if (depth === 0) return end + 1;
    end = pattern[end] === "(" ? end + 1 : afterAtom(pattern, end);
  }
  return pattern.length;
}

function escapeLength(pattern: string, at: number): number {
  return /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/s.exec(pattern.slice(at))?.[0].length ?? 1;
}

function afterClass(pattern: string, at: number): number {
  let end = at + 1;
  if (pattern[end] === "^") end += 1;
  if (pattern[end] === "]") end += 1;
  while (end < pattern.length && pattern[end] !== "]") end += pattern[end] === "\\" ? 2 : 1;
  return end + 1;
}
