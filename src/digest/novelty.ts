import type { Group } from "./groups.ts";

/** Values: what a word names is said by its first part, as in `name=value`, and by itself says little. */
const WORD = /[A-Za-z][\w@.-]{2,}(?![\w@.-]*=)/g;

/** Groups whose shape holds a word that no other shape holds: something is named there for the only time. */
export function findNovel(groups: Iterable<Group>): ReadonlySet<Group> {
  const owners = new Map<string, Group | undefined>();
  for (const group of groups) {
    for (const [word] of group.sighting.shape.matchAll(WORD)) {
      const known = word.toLowerCase();
      const owner = owners.get(known);
      if (owner === group) continue;
      owners.set(known, owners.has(known) ? undefined : group);
    }
  }
  const novel = new Set<Group>();
  for (const owner of owners.values()) if (owner !== undefined) novel.add(owner);
  return novel;
}
