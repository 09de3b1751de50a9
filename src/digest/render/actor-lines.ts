import type { Clean } from "../../text/clean.ts";
import { scopeOf } from "../addresses.ts";
import { MAIN_ROLES, ROLES } from "../actors.ts";
import type { Role } from "../actors.ts";
import type { Counts, EventDigest } from "../event-digest.ts";
import type { TallyEntry } from "../tally.ts";
import { createBudget } from "./budget.ts";
import type { LineCost } from "./budget.ts";
import { number } from "./number.ts";

const VALUE_CHARS = 90;
/** From so many on, values that come once each are only counted. */
const CROWD = 20;
/** Values a role at most, round by round. */
const ROUNDS = [1, 2, 4, 8, 16] as const;

export interface ActorLinesOptions {
  readonly tokens: number;
  readonly clean: Clean;
  readonly costOf: LineCost;
  /** Whether the lesser roles are among them. */
  readonly hasMore: boolean;
}

/** Who, from where, on what, with exact counts: a few values each first, more as far as there is room. */
export function renderActors(
  digest: EventDigest,
  { tokens, clean, costOf, hasMore }: ActorLinesOptions,
): readonly string[] {
  const roles = hasMore ? ROLES : MAIN_ROLES;
  let best: readonly string[] = [];
  for (const most of ROUNDS) {
    const budget = createBudget(tokens, costOf);
    const lines = new Map(
      roles.map((role) => [
        role,
        roleLine({ role, counts: digest.roles[role], most, total: digest.total }, clean),
      ]),
    );
    const told = roles.filter((role) => lines.get(role) !== "");
    const inOrder = told.toSorted((a, b) => rankOf(a) - rankOf(b));
    const taken = new Set(inOrder.filter((role) => budget.take(lines.get(role) ?? "")));
    if (taken.size < told.length && best.length > 0) return best;
    best = told.filter((role) => taken.has(role)).map((role) => lines.get(role) ?? "");
  }
  return best;
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
  readonly total: number;
}

function roleLine({ role, counts, most, total }: RoleCounts, clean: Clean): string {
  const [first] = counts.top;
  if (counts.distinct === 0) return "";
  if (first === undefined) return `${role}: ${distinctText(counts)}, none in 1 of 256 events`;
  if (first.count === 1 && counts.distinct > CROWD) {
    return `${role}: ${distinctText(counts)}, each once`;
  }
  const isAddress = role === "from" || role === "to";
  const told = isAddress ? tellingFirst(counts.top) : counts.top;
  const values = told.slice(0, most).map(({ value, count }) => {
    const scope = isAddress ? scopeOf(value) : "";
    const amount = counts.distinct === 1 && count === total ? "" : number(count);
    const parts = [clean(value, VALUE_CHARS), scope === "external" ? "" : scope, amount];
    return parts.filter(Boolean).join(" ");
  });
  if (!counts.isExact) return `${role}: ${distinctText(counts)}; at most: ${values.join("; ")}`;
  const more = counts.distinct - values.length;
  return `${role}: ${values.join("; ")}${more > 0 ? `; ${number(more)} more` : ""}`;
}

/** An estimate is told in the two digits it is good for. */
function distinctText({ distinct, isExact }: Counts): string {
  return isExact
    ? `${number(distinct)} different`
    : `about ${number(Number(distinct.toPrecision(2)))} different`;
}

/** "" is a name. */
const TELLING: ReadonlySet<string> = new Set(["external", "internal", ""]);

/** Addresses that are somewhere before those that every machine has. */
function tellingFirst(top: readonly TallyEntry[]): readonly TallyEntry[] {
  return [...top.filter(isSomewhere), ...top.filter((entry) => !isSomewhere(entry))];
}

function isSomewhere({ value }: TallyEntry): boolean {
  return TELLING.has(scopeOf(value));
}
