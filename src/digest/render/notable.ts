import { POINTS, RARITY } from "../weights.ts";
import type { Candidate, Candidates } from "../notable/candidates.ts";
import { createNotablePage } from "./notable-page.ts";
import type { Notable, NotableOptions, NotablePage } from "./notable-page.ts";

/** Looking further down a queue for something that still fits costs time and finds crumbs. */
const MAX_MISSES = 12;
/** Fewer tokens than any line needs: so many candidates cannot all be shown. */
const CHEAPEST_LINE = 20;
/** Kept for counting by technique, and naming, those that found no room. */
const REST_SHARE = 0.1;
/** Kept for naming the kinds of those that found no room, where most of them do not. */
const KINDS_SHARE = 0.06;
const CROWD = 8;

/**
 * As many candidates as fit, one short line each: known behaviour in its share of the room, unusual
 * events in the rest, whatever is left to either; the least striking of them leave room for groups.
 * Then the foremost are written out longer, and what found no room is named in a word each.
 */
export function renderNotable(candidates: Candidates, options: NotableOptions): Notable {
  const { tokens } = options;
  const all = [...candidates.risky, ...candidates.unusual];
  const whole = fillPage(candidates, options, { rest: 0, kinds: 0 });
  const kinds = isCrowded(all, tokens) ? tokens * KINDS_SHARE : 0;
  if (kinds === 0 && whole.page.hasAll(candidates.risky)) return whole.page.end(all);
  const most = { rest: tokens * REST_SHARE, kinds };
  const { page, used } = fillPage(candidates, options, most);
  const isWasted = most.rest + most.kinds - used.rest - used.kinds > CHEAPEST_LINE;
  return (isWasted ? fillPage(candidates, options, used).page : page).end(all);
}

/** Tokens for naming known behaviour that finds no room, and for kinds of events that happened once. */
interface ForNames {
  readonly rest: number;
  readonly kinds: number;
}

function fillPage(
  { risky, unusual }: Candidates,
  options: NotableOptions,
  reserve: ForNames,
): { page: NotablePage; used: ForNames } {
  const room = options.tokens - reserve.rest - reserve.kinds;
  const page = createNotablePage(options);
  const fill = (queue: readonly Candidate[], limit: number) => {
    let misses = 0;
    for (const candidate of queue) {
      if (!page.add(candidate, limit)) misses += 1;
      if (misses > MAX_MISSES) return;
    }
  };
  fill(
    risky.filter(({ score }) => score >= POINTS.grave),
    room * options.grave,
  );
  fill(risky, room * options.known);
  fill(unusual.filter(isStriking), room);
  fill(unusual, room * options.plain);
  fill(risky, room);
  page.writeOut(room, isStriking);
  const rest = page.nameRest(risky, reserve.rest);
  const kinds = page.nameKinds([...unusual, ...risky], reserve.kinds);
  return { page, used: { rest, kinds } };
}

function isStriking({ score }: Candidate): boolean {
  return score >= RARITY.striking;
}

function isCrowded(all: readonly Candidate[], tokens: number): boolean {
  return all.length * CHEAPEST_LINE > tokens * CROWD;
}
