import type { Act } from "../parsers/signals.ts";

/** Where acts of some kinds reach, and how many bits that says more than their rarity does. */
export interface ScoreRule {
  readonly acts: readonly Act[];
  /** Of the template. */
  readonly pattern: RegExp;
  readonly points: number;
}
