import { countTokens } from "../../tokens/count-tokens.ts";

/** Tokens of a line together with its line break. */
export type LineCost = (line: string) => number;

/**
 * Counts each different line once: a text is composed more than once before it is shown. A text
 * costs at most the sum of its lines, because no line starts with a blank or a slash.
 */
export function createLineCost(): LineCost {
  const known = new Map<string, number>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const cost = countTokens(`${line}\n`);
    known.set(line, cost);
    return cost;
  };
}

export interface Budget {
  /** Adds the line when it fits and says whether it did. */
  take(line: string): boolean;
  readonly lines: readonly string[];
  readonly left: number;
}

/** Lines up to a number of tokens. */
export function createBudget(tokens: number, costOf: LineCost): Budget {
  const lines: string[] = [];
  let left = tokens;
  return {
    take(line) {
      const cost = costOf(line);
      if (cost > left) return false;
      lines.push(line);
      left -= cost;
      return true;
    },
    lines,
    get left() {
      return left;
    },
  };
}
