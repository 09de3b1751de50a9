import type { Act, Signals } from "../parsers/signals.ts";

/** A way of working that attackers are known for. */
export interface Behaviour {
  /** ATT&CK technique, and the only thing shown of where it comes from. */
  readonly technique: string;
  /** Why it is worth a look, in a few words. */
  readonly why: string;
  /** 1: worth a mention when rare; 2: suspicious; 3: hardly ever innocent. */
  readonly weight: 1 | 2 | 3;
  readonly acts: readonly Act[];
  /** All of them must hold; cheap ones first. */
  readonly conditions: readonly Condition[];
}

/** The weight from which on a behaviour is of interest by itself. */
export const SUSPICIOUS = 2;

export interface Condition {
  readonly signal: keyof Signals;
  readonly pattern: RegExp;
  /** Whether the pattern must match, or must not. */
  readonly wanted: boolean;
}
