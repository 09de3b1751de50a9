import { groupBy } from "./group-by.ts";
import type { Family, Group } from "./groups.ts";
import { findNovel } from "./novelty.ts";

/** How much company in its own family takes away from a shape's rarity. */
const COMPANY = 1;
/** The same for company among all that happened in the same way. */
const ACT_COMPANY = 0.25;
/** To name what no other shape names says more the fewer do so; at most these bits. */
const MAX_NOVELTY = 4;

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
  const members = new Map<string, Group[]>();
  for (const group of risky.values()) {
    const family = members.get(group.sighting.family) ?? [];
    family.push(group);
    members.set(group.sighting.family, family);
  }
  for (const family of families.values()) {
    const groups = members.get(family.key) ?? [];
    groups.push(...family.shapes.entries.values());
    members.set(family.key, groups);
  }
  const scores = new Map<Group, number>();
  const all = [...members.values()].flat();
  const novel = findNovel(all);
  const surprise = Math.min(MAX_NOVELTY, Math.log2(all.length / Math.max(1, novel.size)));
  for (const [key, groups] of members) {
    const share = families.get(key)?.shapes.share() ?? 1;
    const isNovel = (group: Group) => novel.has(group);
    scoreFamily(groups.filter(isNovel), { total, share, bonus: surprise }, scores);
    const rest = groups.filter((group) => !isNovel(group));
    scoreFamily(rest, { total, share, bonus: 0 }, scores);
  }
  return lowerByAct(scores);
}

/** Where many families have something as rare, to be rare says less. */
function lowerByAct(scores: ReadonlyMap<Group, number>): Map<Group, number> {
  const lowered = new Map<Group, number>();
  const acts = groupBy(scores, ([{ sighting }]) => sighting.act);
  for (const members of acts.values()) {
    const sorted = members.map(([, score]) => -score).toSorted((a, b) => a - b);
    for (const [group, score] of members) {
      const company = upperBound(sorted, -score + 0.01);
      lowered.set(group, score - ACT_COMPANY * Math.log2(company));
    }
  }
  return lowered;
}

function scoreFamily(
  groups: readonly Group[],
  whole: { total: number; share: number; bonus: number },
  scores: Map<Group, number>,
): void {
  const counts = groups.map(({ count }) => count).toSorted((a, b) => a - b);
  for (const group of groups) {
    const company = upperBound(counts, group.count) / whole.share;
    const score = Math.log2(whole.total / group.count) - COMPANY * Math.log2(company);
    scores.set(group, score + whole.bonus);
  }
}

/** How many of the sorted counts are at most `count`. */
function upperBound(counts: readonly number[], count: number): number {
  let low = 0;
  let high = counts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle] ?? 0) <= count) low = middle + 1;
    else high = middle;
  }
  return low;
}
