import type { AnswerText, WholeText } from "../text/answer-text.ts";
import type { CleanText } from "../text/clean-text.ts";

/** Numbers for programs, in the result's `_meta`; the text is the whole answer. */
export interface AnswerMeta {
  /** How many there are; the text says "at least" where they could not all be counted. */
  readonly total?: number;
  /** Set where the total is the least there can be: the first line then says "at least", too. */
  readonly at_least?: true;
  readonly shown?: number;
  readonly truncated?: boolean;
  readonly next_cursor?: string | null;
  /** Ids of what is shown, as the API has them or as far as they are unambiguous. */
  readonly ids?: readonly string[];
}

/** Something the answer mentions that can be read, or watched, as a resource. */
export interface ResourceLink {
  readonly uri: string;
  /** Stands outside of the data region, so it holds no name that others chose. */
  readonly name: CleanText;
}

export interface Composed extends AnswerText {
  readonly meta: AnswerMeta;
  /** At most three: each costs tokens, and the text is the whole answer without them. */
  readonly links?: readonly ResourceLink[];
  /** The data is shown as it was sent: no host name may be added to an address in it. */
  readonly isVerbatim?: boolean;
}

/**
 * What a tool answers: parts that depend on how much room there is. Banner, organization, the marks of the
 * data region, what could not be read, host names and the budget are added by `present`, for all tools alike.
 */
export interface Answer {
  /** The parts within so many o200k tokens, marks of the region included. */
  compose(tokens: number): Composed | Promise<Composed>;
  /** Where it is a question to a person: what is to come back with the reply. */
  readonly ask?: string;
}

/** The numbers as a client gets them: some show them to the model, so that they hold no words of others. */
export interface PresentedMeta extends AnswerMeta {
  readonly ids?: readonly CleanText[];
}

/** An answer as a client gets it. */
export interface PresentedAnswer {
  readonly text: WholeText;
  readonly meta: PresentedMeta;
  readonly links: readonly ResourceLink[];
  /** Set where the text tells of a failure. */
  readonly error?: Error;
  /** Set where the text is a question to a person: what is to come back with the reply. */
  readonly ask?: string;
}
