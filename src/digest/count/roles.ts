import type { TallyEntry } from "../bounded/tally.ts";

/** Who, from where, on what: in the order in which they are shown. */
export const MAIN_ROLES = [
  "users",
  "from",
  "to",
  "hosts",
  "containers",
  "accounts",
  "clients",
  "sessions",
  "regions",
] as const;
/** Shown where there is room left. */
const NAMED_ROLES = ["keys", "instances", "pods", "domains"] as const;
const MORE_ROLES = ["programs", "parents", ...NAMED_ROLES] as const;
export const ROLES = [...MAIN_ROLES, ...MORE_ROLES];
/** Of a few events, whose lines name their programs. */
export const ROLES_OF_FEW: readonly Role[] = [...MAIN_ROLES, ...NAMED_ROLES];
export type Role = (typeof ROLES)[number];

/** What remains of a tally. */
export interface Counts {
  readonly distinct: number;
  /** Else `distinct` is an estimate, and counts may be a little high. */
  readonly isExact: boolean;
  readonly top: readonly TallyEntry[];
  /** Those that suspicious events are mostly about, with how often they come in all. */
  readonly telling: readonly TallyEntry[];
}
