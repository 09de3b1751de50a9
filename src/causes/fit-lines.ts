import type { CleanText } from "../text/clean-text.ts";
import { countTokens } from "../tokens/count-tokens.ts";

/** A line of a text that may be too long for its budget. */
export interface RankedLine {
  readonly text: CleanText;
  /** Smaller ones are kept first, whatever their place. */
  readonly rank: number;
  /** Stands above the lines up to the next heading, and not without any of them. */
  readonly isHeading?: true;
  /** Begins a section and says something by itself. */
  readonly isApart?: true;
}

export interface FittedLines {
  /** In the order they were given. */
  readonly lines: readonly CleanText[];
  readonly left: number;
}

/** As many lines as `tokens` hold, by rank, in their given order. A line that does not fit makes way for shorter ones behind it. */
export function fitLines(lines: readonly RankedLine[], tokens: number): FittedLines {
  const kept = new Set<RankedLine>();
  let room = tokens;
  for (const line of lines.toSorted((a, b) => a.rank - b.rank)) {
    const cost = countTokens(line.text) + 1;
    if (cost > room) continue;
    room -= cost;
    kept.add(line);
  }
  const shown = lines.filter((line, at) => kept.has(line) && !isBare(lines.slice(at), kept));
  return { lines: shown.map(({ text }) => text), left: lines.length - shown.length };
}

/** Whether the first line is a heading below which nothing is kept. */
function isBare([first, ...rest]: readonly RankedLine[], kept: ReadonlySet<RankedLine>): boolean {
  if (first?.isHeading !== true) return false;
  const end = rest.findIndex(({ isHeading, isApart }) => isHeading === true || isApart === true);
  return !rest.slice(0, end < 0 ? rest.length : end).some((line) => kept.has(line));
}
