import type { Act, Signals } from "../parsers/signals.ts";

/** Something worth knowing of an event: a way of working that attackers are known for, or a change to look at. */
export interface Behaviour {
  /** Unique among all tables, such as `cloudtrail.logging-stopped`. */
  readonly id: string;
  /** ATT&CK technique; "" where the event shows no attack, only a change that may matter. */
  readonly technique: string;
  /** What the event shows, in a few words that are true whenever the conditions hold and it succeeded. */
  readonly why: string;
  /** 1: worth a mention when rare; 2: suspicious; 3: hardly ever innocent. */
  readonly weight: 1 | 2 | 3;
  readonly acts: readonly Act[];
  /** All of them must hold; cheap ones first. */
  readonly conditions: readonly Condition[];
  /** Whether `why` is true of a failure: it asks for the outcome itself. */
  readonly tellsOutcome: boolean;
}

/** The weight from which on a behaviour is of interest by itself. */
export const SUSPICIOUS = 2;

export interface Condition {
  readonly signal: keyof Signals;
  readonly pattern: RegExp;
  /** Whether the pattern must match, or must not. */
  readonly wanted: boolean;
}
