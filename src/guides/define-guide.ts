import type { WholeText } from "../text/answer-text.ts";
import type { CleanText } from "../text/clean-text.ts";

/** Something a model can read to do its work well: our own words, markdown, under 900 tokens. */
export interface Guide {
  /** As in `threatstack://guides/{name}`. */
  readonly name: CleanText;
  readonly title: CleanText;
  readonly description: CleanText;
  readonly text: WholeText;
}
