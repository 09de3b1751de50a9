import type { Group } from "../count/groups.ts";

/** Values: what a word names is said by its first part, as in `name=value`, and by itself says little. */
const WORD = /[a-z][\w@.-]{2,}(?![\w@.-]*=)/g;
/** A word that so many shapes hold is common property; fewer make it the less so. */
const COMMON = 4;
/** Calls that only look are of as many kinds as there are things to look at. */
const READING = "read";

/**
 * How much of what a shape names is named by no or few other shapes, 0 to 1. What routine works on
 * goes through many kinds of events, and a long text has some word of its own easily.
 */
export function noveltyOf(groups: readonly Group[]): ReadonlyMap<Group, number> {
  const owners = new Map<string, number>();
  const named = groups.map((group) => {
    const words = new Set<string>(group.shape.template.toLowerCase().match(WORD));
    if (group.shape.program !== READING) words.add(group.shape.kind);
    for (const word of words) owners.set(word, (owners.get(word) ?? 0) + 1);
    return { group, words };
  });
  return new Map(
    named.map(({ group, words }) => {
      let own = 0;
      for (const word of words) own += ownShare(owners.get(word) ?? 1);
      const isUsualKind = (owners.get(group.shape.kind) ?? 0) >= COMMON;
      return [group, own / Math.max(1, words.size - (isUsualKind ? 1 : 0))];
    }),
  );
}

/** 1 for a word of one shape only, 0 for a common one. */
function ownShare(owners: number): number {
  return Math.max(0, 1 - Math.log2(owners) / Math.log2(COMMON));
}
