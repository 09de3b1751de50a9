import { withinTokens } from "../tokens/count-tokens.ts";

export interface Fit {
  readonly shown: number;
  readonly text: string;
}

/**
 * The largest number of items, 0 to `total`, whose text has at most `maxTokens` tokens. More items
 * must never make a shorter text. Where not even none fits, the text for none is returned.
 */
export function fitCount(total: number, maxTokens: number, render: (shown: number) => string): Fit {
  const all = render(total);
  if (withinTokens(all, maxTokens)) return { shown: total, text: all };
  let best = { shown: 0, text: render(0) };
  let tooMany = total;
  while (tooMany - best.shown > 1) {
    const shown = Math.floor((best.shown + tooMany) / 2);
    const text = render(shown);
    if (withinTokens(text, maxTokens)) best = { shown, text };
    else tooMany = shown;
  }
  return best;
}
