import type { Group } from "./groups.ts";

/** Values: what a word names is said by its first part, as in `name=value`, and by itself says little. */
const WORD = /[A-Za-z][\w@.-]{2,}(?![\w@.-]*=)/g;

/**
 * Groups whose shape holds words that no other shape holds: something is named there for the only
 * time. With the share of its words that are such; a long text has one easily.
 */
export function findNovel(groups: Iterable<Group>): ReadonlyMap<Group, number> {
  const owners = new Map<string, Group | undefined>();
  const sizes = new Map<Group, number>();
  for (const group of groups) {
    const words = new Set<string>();
    for (const [word] of group.sighting.shape.matchAll(WORD)) words.add(word.toLowerCase());
    for (const word of words) owners.set(word, owners.has(word) ? undefined : group);
    sizes.set(group, words.size);
  }
  const novel = new Map<Group, number>();
  for (const owner of owners.values()) {
    if (owner !== undefined) novel.set(owner, (novel.get(owner) ?? 0) + 1);
  }
  for (const [group, count] of novel) novel.set(group, count / (sizes.get(group) ?? 1));
  return novel;
}
