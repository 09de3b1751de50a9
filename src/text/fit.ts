import { countTokens } from "../tokens/count-tokens.ts";

export interface Fit {
  readonly shown: number;
  readonly text: string;
}

/** A first guess that is cheap to render, enough to learn what an item costs. */
const FIRST_GUESS = 20;
/** Guesses by cost before halving, which always ends. */
const GUESSES = 6;

/**
 * The largest number of items, 0 to `total`, whose text has at most `maxTokens` tokens. More items
 * must make no shorter text; where they do, the answer fits but may not be the largest. Where not
 * even none fits, the text for none is returned.
 */
export function fitCount(total: number, maxTokens: number, render: (shown: number) => string): Fit {
  let best: Fit = { shown: 0, text: render(0) };
  let below = { shown: 0, tokens: countTokens(best.text) };
  let above = { shown: total + 1, tokens: Number.POSITIVE_INFINITY };
  if (below.tokens > maxTokens) return best;
  let guess = FIRST_GUESS;
  for (let turn = 1; above.shown - below.shown > 1; turn += 1) {
    const shown = Math.min(Math.max(guess, below.shown + 1), above.shown - 1);
    const text = render(shown);
    const tried = { shown, tokens: countTokens(text) };
    if (tried.tokens <= maxTokens) [best, below] = [{ shown, text }, tried];
    else above = tried;
    guess = turn < GUESSES ? crossing(below, above, maxTokens) : middle(below, above);
  }
  return best;
}

/**
 * The first attempt that shows anything, each with fewer characters than the one before, else the
 * last: a list must not end before its end because one of its records is wider than the budget.
 */
export function fitShorter(
  sizes: readonly [number, ...number[]],
  attempt: (maxChars: number) => Fit,
): Fit {
  const [first, ...rest] = sizes;
  let fitted = attempt(first);
  for (const maxChars of rest) {
    if (fitted.shown > 0) break;
    fitted = attempt(maxChars);
  }
  return fitted;
}

interface Point {
  readonly shown: number;
  readonly tokens: number;
}

/** Where the straight line through both points (or the first and the origin) meets the budget. */
function crossing(below: Point, above: Point, maxTokens: number): number {
  const { shown, tokens } = below;
  if (above.tokens === Number.POSITIVE_INFINITY) {
    return Math.floor(shown * (maxTokens / Math.max(1, tokens)));
  }
  const share = (maxTokens - tokens) / (above.tokens - tokens);
  return shown + Math.floor(share * (above.shown - shown));
}

function middle(below: Point, above: Point): number {
  return Math.floor((below.shown + above.shown) / 2);
}
