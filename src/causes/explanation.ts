import type { Fact } from "./fact.ts";
import type { CauseLink } from "./graph.ts";

/** From the root to one event. */
export interface Chain {
  /** Keys of nodes, the root first. */
  readonly keys: readonly string[];
  /** What leads from each to the next: one fewer than keys. */
  readonly links: readonly CauseLink[];
  /** Whether root and end are tied by identifiers alone. */
  readonly isCertain: boolean;
}

/** A root and what it explains. */
export interface Explanation {
  readonly chain: Chain;
  /** The event that the chain ends in: the gravest of those explained. */
  readonly focus: Fact;
  readonly facts: readonly Fact[];
  readonly weight: number;
  /** Of the gravest event alone; 0 where none is named for what it does. */
  readonly gravity: number;
}
