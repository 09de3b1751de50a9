import { RARITY } from "../weights.ts";
import { groupBy } from "../bounded/group-by.ts";
import type { Family, Group } from "../count/groups.ts";
import { noveltyOf } from "./novelty.ts";

/** Novelty in steps; the highest needs more than half of all words. */
const TOP_LEVEL = 3;
const LEVELS_PER_WORD = 4;

export interface RarityInput {
  readonly total: number;
  readonly families: ReadonlyMap<string, Family>;
  readonly risky: ReadonlyMap<string, Group>;
}

/**
 * How surprising each kept shape is, in bits: log2(N/n) less log2 of the number of shapes of the same
 * kind and program that are at most as frequent. One odd event in a regular family stands out, one of
 * a thousand odd ones does not.
 */
export function rarities({ total, families, risky }: RarityInput): Map<Group, number> {
  const all = [...risky.values()];
  for (const { shapes } of families.values()) {
    for (const group of shapes.entries.values()) all.push(group);
  }
  const scores = new Map<Group, number>();
  const levels = levelsOf(all);
  for (const [key, groups] of groupBy(all, ({ shape }) => shape.family)) {
    const share = families.get(key)?.shapes.share() ?? 1;
    scoreFamily(groups, { total, share, levels }, scores);
  }
  return lowerByAct(scores);
}

/** Where many families have something as rare, to be rare says less. */
function lowerByAct(scores: ReadonlyMap<Group, number>): Map<Group, number> {
  const lowered = new Map(scores);
  const acts = groupBy(scores, ([{ shape }]) => shape.act);
  for (const members of acts.values()) lower(members, RARITY.actCompany, lowered);
  const bursts = groupBy(scores, ([{ shape, first }]) => burstOf(shape.act, first));
  for (const members of bursts.values()) lower(members, RARITY.burstCompany, lowered);
  return lowered;
}

function burstOf(act: string, first: number): string {
  return `${act} ${String(Math.floor(first / RARITY.burstMs))}`;
}

/** The more of the members are at least as rare, the less one of them says. */
function lower(
  members: readonly (readonly [Group, number])[],
  weight: number,
  lowered: Map<Group, number>,
): void {
  const sorted = Float64Array.from(members, ([, score]) => -score).toSorted();
  for (const [group, score] of members) {
    const company = upperBound(sorted, -score + 0.01);
    lowered.set(group, (lowered.get(group) ?? score) - weight * Math.log2(company));
  }
}

/** A family's shapes keep company with those that are at least as rare and name at least as much of their own. */
function scoreFamily(
  groups: readonly Group[],
  whole: { total: number; share: number; levels: Levels },
  scores: Map<Group, number>,
): void {
  const { total, share, levels } = whole;
  for (let level = 0; level <= TOP_LEVEL; level += 1) {
    const equals = groups.filter((group) => levels.of(group) === level);
    if (equals.length === 0) continue;
    const among = groups.filter((group) => levels.of(group) >= level);
    const counts = Float64Array.from(among, ({ count }) => count).toSorted();
    for (const group of equals) {
      const company = upperBound(counts, group.count) / share;
      const score = Math.log2(total / group.count) - RARITY.company * Math.log2(company);
      scores.set(group, score + levels.bits(level));
    }
  }
}

interface Levels {
  of(group: Group): number;
  /** What it says to be of at least this level: the more the fewer are. */
  bits(level: number): number;
}

function levelsOf(groups: readonly Group[]): Levels {
  const levels = new Map<Group, number>();
  for (const [group, novelty] of noveltyOf(groups)) {
    levels.set(group, Math.min(TOP_LEVEL, Math.ceil(novelty * LEVELS_PER_WORD)));
  }
  const of = (group: Group) => levels.get(group) ?? 0;
  const atLeast = Array.from({ length: TOP_LEVEL + 1 }, () => 0);
  for (const group of groups) {
    for (let level = of(group); level >= 0; level -= 1) atLeast[level] = (atLeast[level] ?? 0) + 1;
  }
  return {
    of,
    bits: (level) =>
      Math.min(RARITY.maxNovelty, Math.log2(groups.length / Math.max(1, atLeast[level] ?? 1))),
  };
}

/** How many of the sorted counts are at most `count`. */
function upperBound(counts: Float64Array, count: number): number {
  let low = 0;
  let high = counts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle] ?? 0) <= count) low = middle + 1;
    else high = middle;
  }
  return low;
}
