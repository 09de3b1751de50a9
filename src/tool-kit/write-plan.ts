import type { ResourceLink } from "../answers/answer.ts";
import type { ThreatStackError } from "../errors.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { RunContext } from "./tool-context.ts";
import type { Changed, Logged } from "./write-services.ts";

/**
 * What planning is given. Its client asks the API, whatever is remembered; its `now` is the moment at which the change
 * was first shown.
 */
export interface PlanContext extends RunContext {
  /** For what need not be of this moment, such as whole ids for short ones. */
  readonly remembered: RunContext;
}

/** For a write and what follows it: whoever asked for it may have gone, it is done and looked after all the same. */
export function unaborted<C extends { readonly signal: AbortSignal }>(context: C): C {
  return { ...context, signal: new AbortController().signal };
}

/** A change that is known down to the last value, before anybody was asked. */
export interface WritePlan {
  /** What would be written, whole: the confirmation is bound to it. JSON. */
  readonly change: unknown;
  /** What was read that the change rests on: if it is another when it comes to writing, nothing is written. JSON. */
  readonly state: unknown;
  /** False where doing it leaves no trace in that state, so that only memory tells whether it was done. */
  readonly movesState?: false;
  readonly preview: WriteTexts;
  readonly before: Logged;
  readonly after: Logged;
  readonly changes: readonly Changed[];
  /** Sends it. Throws `outcome_unknown` where the answer was lost. */
  readonly write: () => Promise<Written>;
  /** Whether a write whose answer was lost was done; undefined where it was not. Throws where nobody can tell. */
  readonly readBack: () => Promise<Written | undefined>;
  /** The call that shows whether it was done. */
  readonly look: CleanText;
}

export interface WriteTexts {
  /** In our own words, beginning with what is done: "dismiss 3 alerts"; in the past tense for a result. */
  readonly head: CleanText;
  /** Lines that hold words of others; the most important first. */
  readonly data: readonly CleanText[];
  /** In our own words: who is affected, whether and how it can be undone. */
  readonly after: readonly CleanText[];
}

/** The call that undoes a write. */
export interface Undo {
  /** The call, where it holds words of others. */
  readonly data: readonly CleanText[];
  /** The call, or where it stands. */
  readonly after: readonly CleanText[];
  /** In place of it where there is no room for \`data\`. */
  readonly untold: readonly CleanText[];
}

export interface Written extends WriteTexts {
  readonly undo?: Undo;
  readonly ids?: readonly string[];
  readonly links?: readonly ResourceLink[];
  /** What is known only now, such as the id of what was made. */
  readonly logged?: Logged;
  /** Why only a part of it was done. */
  readonly failed?: ThreatStackError | undefined;
}
