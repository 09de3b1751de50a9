import type { CleanText } from "../text/clean-text.ts";
import { onlyIds } from "../text/id-text.ts";
import type { AskOnce } from "./ask-once.ts";
import { isId } from "./is-id.ts";

export interface Completion {
  /** What has been typed so far. */
  readonly value: string;
  /** Other arguments as far as they are filled in. */
  readonly given: Readonly<Record<string, string>>;
  readonly ask: AskOnce;
  readonly now: Date;
}

/** Values that fit, the best first, each an id or our own words; the caller shows no more than the protocol allows. */
export type Complete = (completion: Completion) => Promise<CleanText[]>;

export interface Candidate {
  readonly id: string;
  /** What a person may know it by: titles, names, addresses. */
  readonly text: string;
  /** Sorts candidates that fit equally well, smallest first. */
  readonly order: string;
}

/** Ids that can be given back to us and begin with what was typed, then those in whose text every typed word stands, in any case. */
export function fitting(candidates: readonly Candidate[], value: string): CleanText[] {
  const typed = value.trim().toLowerCase();
  const words = typed.split(/\s+/).filter(Boolean);
  const byId = candidates.filter(({ id }) => id.toLowerCase().startsWith(typed));
  const known = new Set(byId);
  const byText = candidates.filter((candidate) => {
    const text = candidate.text.toLowerCase();
    return !known.has(candidate) && words.every((word) => text.includes(word));
  });
  const ids = [byId, byText].flatMap((group) =>
    group.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id),
  );
  return onlyIds([...new Set(ids)].filter(isId));
}
