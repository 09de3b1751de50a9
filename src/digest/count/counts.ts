import { ROLES } from "./roles.ts";
import type { Counts, Role } from "./roles.ts";
import type { Actors } from "./actors.ts";
import { hostNamesOf, mergeHosts } from "./host-twins.ts";
import { compareText } from "../bounded/tally.ts";
import type { Tally, TallyEntry } from "../bounded/tally.ts";

const KEPT_VALUES = 100;
const KEPT_TELLING = 8;

export function rolesOf({ roles, suspicious }: Actors): Record<Role, Counts> {
  const counts = ROLES.map((role) => {
    const odd = suspicious[role].top();
    return [role, role === "hosts" ? hostCounts(roles.hosts, odd) : toCounts(roles[role], odd)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are ROLES
  return Object.fromEntries(counts) as Record<Role, Counts>;
}

type Counted = Omit<Tally, "add">;

export function toCounts(counted: Counted, suspicious: readonly TallyEntry[] = []): Counts {
  const { distinct, isExact } = counted;
  const top = counted.top().slice(0, KEPT_VALUES);
  return { distinct, isExact, top, telling: tellingOf(suspicious, counted) };
}

/** As `toCounts`, where all names are known; of a sample of them it cannot be said which are twins. */
function hostCounts(tally: Tally, suspicious: readonly TallyEntry[]): Counts {
  if (!tally.isExact) return toCounts(tally, suspicious);
  const all = tally.top();
  const nameOf = hostNamesOf(all);
  const merged = mergeHosts(all, nameOf);
  const counts = new Map(merged.map(({ value, count }) => [value, count]));
  const hosts: Counted = {
    distinct: merged.length,
    isExact: true,
    top: () => merged,
    countOf: (value) => counts.get(value) ?? 0,
  };
  return toCounts(hosts, mergeHosts(suspicious, nameOf));
}

/** What is often suspicious says more the less it is anything else. */
function tellingOf(suspicious: readonly TallyEntry[], counted: Counted): TallyEntry[] {
  return suspicious
    .map(({ value, count: odd }) => {
      const count = counted.countOf(value);
      return { value, count, score: (odd * odd) / count };
    })
    .toSorted((a, b) => b.score - a.score || compareText(a.value, b.value))
    .slice(0, KEPT_TELLING)
    .map(({ value, count }) => ({ value, count }));
}
