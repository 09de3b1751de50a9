import { compareText } from "./tally.ts";
import type { TallyEntry } from "./tally.ts";

/** The one spelling of a host that all its spellings are counted under. */
export type HostNames = (name: string) => string;

/**
 * Sensors of one machine call it `WEB1`, `web1` or `web1.example.com`. A name without a domain stands
 * for the full name that begins so, unless several do.
 */
export function hostNamesOf(entries: readonly TallyEntry[]): HostNames {
  const full = new Map<string, string>();
  const byLabel = new Map<string, Set<string>>();
  for (const { value } of entries) {
    const name = value.toLowerCase();
    if (!full.has(name)) full.set(name, value);
    const dot = name.indexOf(".");
    if (dot > 0 && !isAddress(name)) addTo(byLabel, name.slice(0, dot), name);
  }
  return (spelling) => {
    const name = spelling.toLowerCase();
    const [only, another] = byLabel.get(name) ?? [];
    const meant = only !== undefined && another === undefined ? only : name;
    return full.get(meant) ?? spelling;
  };
}

/** Sums by spelling, most frequent first. */
export function mergeHosts(entries: readonly TallyEntry[], nameOf: HostNames): TallyEntry[] {
  const counts = new Map<string, number>();
  for (const { value, count } of entries) {
    const name = nameOf(value);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || compareText(a.value, b.value));
}

function isAddress(name: string): boolean {
  return /^[\d.:]+$/.test(name);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
