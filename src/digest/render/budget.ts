import { countTokens } from "../../tokens/count-tokens.ts";

/**
 * Tokens of a line together with its line break. No line starts with a blank or a slash, so that a
 * text costs at most the sum of its lines.
 */
export function lineCost(line: string): number {
  return countTokens(`${line}\n`);
}

export interface Budget {
  /** Adds the line when it fits and says whether it did. */
  take(line: string): boolean;
  readonly lines: readonly string[];
  readonly left: number;
}

/** Lines up to a number of tokens. */
export function createBudget(tokens: number): Budget {
  const lines: string[] = [];
  let left = tokens;
  return {
    take(line) {
      const cost = lineCost(line);
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
