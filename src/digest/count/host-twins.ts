import { groupBy } from "../bounded/group-by.ts";
import { byCount } from "../bounded/tally.ts";
import type { TallyEntry } from "../bounded/tally.ts";

/** The one spelling of a host that all its spellings are counted under. */
export type HostNames = (name: string) => string;

/**
 * Sensors of one machine call it `WEB1`, `web1` or `web1.example.com`. A name without a domain stands
 * for the full name that begins so, unless several do.
 */
export function hostNamesOf(entries: readonly TallyEntry[]): HostNames {
  const spellings = groupBy(entries, ({ value }) => value.toLowerCase());
  const byLabel = groupBy([...spellings.keys()].filter(hasDomain), labelOf);
  return (spelling) => {
    const name = spelling.toLowerCase();
    const [only, another] = byLabel.get(name) ?? [];
    const meant = only !== undefined && another === undefined ? only : name;
    return spellings.get(meant)?.[0]?.value ?? spelling;
  };
}

/** Sums by spelling, most frequent first. */
export function mergeHosts(entries: readonly TallyEntry[], nameOf: HostNames): TallyEntry[] {
  const counts = new Map<string, number>();
  for (const { value, count } of entries) {
    const name = nameOf(value);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted(byCount);
}

/** A host's name without its domain; addresses have none. */
export function cutDomain(name: string): string {
  return hasDomain(name) ? labelOf(name) : name;
}

function hasDomain(name: string): boolean {
  return name.indexOf(".") > 0 && !/^[\d.:]+$/.test(name);
}

function labelOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}
