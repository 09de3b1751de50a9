import { layOut } from "../text/answer-text.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { fitCount } from "../text/fit.ts";
import type { Answer, AnswerMeta, Composed, ResourceLink } from "./answer.ts";

export interface LinesParts {
  readonly head: CleanText;
  /** The most important first. */
  readonly data: readonly CleanText[];
  /** Said whole, however small the budget. */
  readonly after: readonly CleanText[];
  /** How to see the lines that are left out, after their number; a larger max_tokens where absent. */
  readonly seeMore?: CleanText;
  readonly meta?: AnswerMeta;
  readonly links?: readonly ResourceLink[];
}

/** As many of the lines as there is room for, and how many are left out. */
export function linesAnswer({
  head,
  data,
  after,
  seeMore = cleanText`a larger max_tokens shows them`,
  meta = {},
  links,
}: LinesParts): Answer {
  const compose = (count: number): Composed => {
    const left = data.length - count;
    const more = left > 0 ? [cleanText`left out: ${left} lines; ${seeMore}`] : [];
    return {
      head,
      data: data.slice(0, count),
      after: [...more, ...after],
      meta: { ...meta, truncated: left > 0 },
      ...(links && { links }),
    };
  };
  return {
    compose: (tokens) =>
      compose(fitCount(data.length, tokens, (count) => layOut(compose(count))).shown),
  };
}
