import type { CleanText } from "../text/clean-text.ts";
import type { Answer, AnswerMeta } from "./answer.ts";

/** An answer in our own words alone. */
export function textAnswer(
  head: CleanText,
  { after = [], meta = {} }: { after?: readonly CleanText[]; meta?: AnswerMeta } = {},
): Answer {
  return { compose: () => ({ head, data: [], after, meta }) };
}
