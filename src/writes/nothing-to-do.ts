import type { Answer } from "../answers/answer.ts";
import { textAnswer } from "../answers/text-answer.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";

/** Everything is as it would be: nobody is asked, and nothing written. */
export function nothingToDo(why: CleanText, next: CleanText): Answer {
  return textAnswer(cleanText`nothing was written: ${why}`, { after: [cleanText`next: ${next}`] });
}
