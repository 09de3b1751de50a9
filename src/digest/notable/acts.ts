import { groupBy } from "../bounded/group-by.ts";
import { isUndone } from "../parsers/signals.ts";
import type { Candidate, Candidates } from "./candidates.ts";

/** What one actor did under one name, however often and in however many shapes. */
export interface Act {
  /** The gravest of them. */
  readonly first: Candidate;
  readonly members: readonly Candidate[];
  /** Events of all of them. */
  readonly count: number;
}

/** Everything notable in the order in which pages of it go on. */
export interface NotableList {
  /** Known behaviour and findings, gravest first. */
  readonly acts: readonly Act[];
  /** Rare events and complaints, striking ones first. */
  readonly unusual: readonly Candidate[];
}

/** `striking` is the score from which on an unusual event comes before all that are merely seldom. */
export function notableList({ risky, unusual }: Candidates, striking: number): NotableList {
  const told = new Set(risky.map(({ groupId }) => groupId).filter(Boolean));
  const others = unusual.filter(({ groupId }) => !told.has(groupId));
  const isStriking = ({ score }: Candidate) => score >= striking;
  return {
    acts: actsOf(risky),
    unusual: [...others.filter(isStriking), ...others.filter((one) => !isStriking(one))],
  };
}

/** Who did most of the acts, so that it can be said once for all of them; "" where nobody did. */
export function mainActorOf(acts: readonly Act[]): string {
  const counted = [...groupBy(acts, ({ first }) => first.who)];
  const [who = ""] = counted.find(([, own]) => own.length * 2 > acts.length) ?? [];
  return who;
}

/** Distinct acts: of one technique, by one actor, on one host, of one name, and done or only tried. */
function actsOf(risky: readonly Candidate[]): Act[] {
  return [...groupBy(risky, keyOf).values()].flatMap((members) => toAct(members) ?? []);
}

/** Members of one act, the gravest first; undefined for none. */
export function toAct(members: readonly Candidate[]): Act | undefined {
  const [first] = members;
  const count = members.reduce((sum, member) => sum + member.count, 0);
  return first === undefined ? undefined : { first, members, count };
}

function keyOf({ technique, reason, who, host, name, outcome, text }: Candidate): string {
  const act = name === "" ? text() : name;
  return [technique || reason, who, host, act, String(isUndone(outcome))].join("\u0001");
}
