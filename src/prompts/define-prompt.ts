import type { Complete } from "../resources/complete.ts";
import type { WholeText } from "../text/answer-text.ts";

export interface PromptArgument {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  readonly complete: Complete;
}

/** Values as given, each checked for its length only. */
export type PromptValues = Readonly<Record<string, string | undefined>>;

/** A task a person picks; the model gets it in our own words, never with text of the API in it. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  /** Tools the text names: where one is withheld, the prompt is not offered. */
  readonly tools: readonly string[];
  /** Throws `ThreatStackError` (`invalid_argument`). */
  readonly render: (values: PromptValues, now: Date) => WholeText;
}
