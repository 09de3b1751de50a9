import type { Random } from "../seeded/random.ts";

/** How often something recurs: around `typical`, now and then many times that, at most `most`. */
export function howMany(random: Random, typical: number, most = typical * 15): number {
  const normal = random.next() + random.next() + random.next() + random.next() - 2;
  return Math.max(1, Math.min(most, Math.round(typical * Math.exp(normal * 1.5))));
}
