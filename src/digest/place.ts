import type { Act } from "./view.ts";

/** Where acts of some kinds reach, and how many bits that says more than their rarity does. */
export interface Place {
  readonly acts: readonly Act[];
  /** Of the shape. */
  readonly pattern: RegExp;
  readonly points: number;
}
