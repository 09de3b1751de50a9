import type { Confirmations } from "../confirm/create-confirmations.ts";

/** How a person is asked: by the protocol's input-required results, by elicitation, or by a code for a second call. */
export type ConfirmationForm = "rounds" | "elicitation" | "code";

export interface Asking {
  readonly form: ConfirmationForm;
  /** Who calls; `local` where nobody has to say who they are. */
  readonly caller: string;
  readonly reply?: Reply | undefined;
}

export interface Reply {
  readonly said: "accepted" | "declined" | "cancelled" | "unanswered";
  /** What came back with it. */
  readonly sealed: string;
}

/** A value of a log line. */
export type LoggedValue = string | number | boolean | null | readonly string[];
export type Logged = Readonly<Record<string, LoggedValue | undefined>>;

/** One line for each write, whatever became of it. */
export interface WriteRecord {
  readonly tool: string;
  readonly organization: string;
  readonly caller: string;
  readonly before: Logged;
  readonly after: Logged;
  readonly confirmation: ConfirmationForm;
  /** `done`, `partly done`, or the code of the error. */
  readonly outcome: string;
}

/** Records that a write may have changed, as they can be watched. */
export interface Changed {
  readonly topic: "alerts" | "rulesets" | `rules of ${string}`;
  readonly ids: readonly string[];
}

export interface WriteServices {
  readonly confirmations: Confirmations;
  readonly record: (line: WriteRecord) => void;
  /** Whoever watches these is told at once. */
  readonly changed: (organization: string, changes: readonly Changed[]) => void;
}
