import { MAIN_ROLES, ROLES, ROLES_OF_FEW } from "../count/roles.ts";
import type { Counts, Role } from "../count/roles.ts";
import type { UsualOrigin } from "../judge/judgements.ts";
import type { Clean } from "../../text/clean.ts";
import { scopeOf } from "../../event-fields/address.ts";
import type { EventDigest } from "../event-digest.ts";
import type { TallyEntry } from "../bounded/tally.ts";
import type { LineCost } from "./budget.ts";
import { number } from "./number.ts";

const NOWHERE: ReadonlyMap<string, UsualOrigin> = new Map();
const VALUE_CHARS = 90;
/** From so many on, values that come once each are only counted. */
const CROWD = 20;
/** Values a role at most, round by round. */
const ROUNDS = [1, 2, 4, 8, 16] as const;

/** Where room is short, of a few events, and else. */
const ROLES_SHOWN: Readonly<Record<"main" | "few" | "all", readonly Role[]>> = {
  main: MAIN_ROLES,
  few: ROLES_OF_FEW,
  all: ROLES,
};

export interface ActorLinesOptions {
  readonly tokens: number;
  readonly clean: Clean;
  readonly costOf: LineCost;
  /** Values a role. */
  readonly atMost: number;
  readonly shown: keyof typeof ROLES_SHOWN;
}

/** Who, from where, on what, with exact counts: a few values each first, more as far as there is room. */
export function renderActors(
  digest: EventDigest,
  { tokens, clean, costOf, shown, atMost }: ActorLinesOptions,
): readonly string[] {
  const roles = ROLES_SHOWN[shown];
  const inOrder = roles.toSorted((a, b) => rankOf(a) - rankOf(b));
  const lines = new Map<Role, string>();
  let left = tokens;
  for (const most of ROUNDS.filter((round) => round <= atMost)) {
    for (const role of inOrder) {
      const before = lines.get(role);
      if (most > 1 && before === undefined) continue;
      const counts = digest.roles[role];
      const origins = role === "users" && digest.roles.from.distinct > 1 ? digest.origins : NOWHERE;
      const line = roleLine({ role, counts, most, origins, total: digest.total }, clean);
      const cost = line === "" ? 0 : costOf(line) - (before === undefined ? 0 : costOf(before));
      if (line === "" || cost > left) continue;
      left -= cost;
      lines.set(role, line);
    }
  }
  return roles.map((role) => lines.get(role) ?? "").filter(Boolean);
}

/** Where room is short, who and on what come before from where. */
const FIRST: readonly Role[] = ["users", "hosts", "containers", "from", "to", "clients"];

function rankOf(role: Role): number {
  const rank = FIRST.indexOf(role);
  return rank < 0 ? FIRST.length : rank;
}

interface RoleCounts {
  readonly role: Role;
  readonly counts: Counts;
  /** Values shown at most. */
  readonly most: number;
  /** Where users came from. */
  readonly origins: ReadonlyMap<string, UsualOrigin>;
  readonly total: number;
}

function roleLine(said: RoleCounts, clean: Clean): string {
  const { role, counts, most, total } = said;
  const [first] = counts.top;
  if (counts.distinct === 0) return "";
  if (first === undefined) return `${role}: ${distinctText(counts)}, none in 1 of 256 events`;
  if (first.count === 1 && counts.distinct > CROWD) {
    return `${role}: ${distinctText(counts)}, each once`;
  }
  const isAddress = role === "from" || role === "to";
  const values = tellingFirst(counts, isAddress)
    .slice(0, most)
    .map(({ value, count }) => {
      const scope = isAddress ? scopeOf(value) : "";
      const amount = counts.distinct === 1 && count === total ? "" : number(count);
      const from = originText(value, said, clean);
      const parts = [clean(value, VALUE_CHARS), scope === "external" ? "" : scope, amount, from];
      return parts.filter(Boolean).join(" ");
    });
  if (!counts.isExact) return `${role}: ${distinctText(counts)}; at most: ${values.join("; ")}`;
  const more = counts.distinct - values.length;
  return `${role}: ${values.join("; ")}${more > 0 ? `; ${number(more)} more` : ""}`;
}

/** "from 10.0.0.7 and 2 more". */
function originText(user: string, { origins }: RoleCounts, clean: Clean): string {
  const origin = origins.get(user.toLowerCase());
  if (origin === undefined) return "";
  const more = origin.others > 0 ? ` and ${number(origin.others)} more` : "";
  return `from ${clean(origin.address, VALUE_CHARS)}${more}`;
}

/** An estimate is told in the two digits it is good for. */
function distinctText({ distinct, isExact }: Counts): string {
  return isExact
    ? `${number(distinct)} different`
    : `about ${number(Number(distinct.toPrecision(2)))} different`;
}

/** "" is a name. */
const TELLING: ReadonlySet<string> = new Set(["external", "internal", ""]);

/** One of those that suspicious events are about, then the most frequent; addresses that every machine has come last. */
function tellingFirst({ top, telling }: Counts, isAddress: boolean): readonly TallyEntry[] {
  const told = new Map<string, TallyEntry>();
  const places = [...telling.slice(0, 1), ...top.slice(0, 2), ...telling, ...top];
  const some = isAddress ? places.filter(isSomewhere) : places;
  for (const entry of [...some, ...places]) told.set(entry.value, told.get(entry.value) ?? entry);
  return [...told.values()];
}

function isSomewhere({ value }: TallyEntry): boolean {
  return TELLING.has(scopeOf(value));
}
