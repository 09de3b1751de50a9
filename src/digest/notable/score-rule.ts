import type { Act } from "../parsers/signals.ts";
import type { Reach } from "../weights.ts";

/** Where acts of some kinds reach; how much that says more than their rarity does is `REACH_BITS[name]`. */
export interface ScoreRule {
  readonly name: Reach;
  readonly acts: readonly Act[];
  /** Of the template. */
  readonly pattern: RegExp;
}
