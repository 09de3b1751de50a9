import type { Candidate, Candidates } from "../candidates.ts";
import { createNotablePage } from "./notable-page.ts";
import type { Notable, NotableOptions, NotablePage } from "./notable-page.ts";

/** Looking further down a queue for something that still fits costs time and finds crumbs. */
const MAX_MISSES = 12;
/** Fewer tokens than any line needs: so many candidates cannot all be shown. */
const CHEAPEST_LINE = 20;
/** A behaviour of the highest weight, or a finding as telling as one. */
const GRAVE = 12;
/** Bits that tell an unusual event from one that is merely seldom. */
const STRIKING = 10;
/** Kept for naming the techniques of those that found no room. */
const REST_SHARE = 0.07;
/** Kept for naming the kinds of those that found no room, where most of them do not. */
const KINDS_SHARE = 0.12;
const CROWD = 8;

/**
 * As many candidates as fit, one short line each: known behaviour in its share of the room, unusual
 * events in the rest, whatever is left to either; the least striking of them leave room for groups.
 * Then the foremost are written out longer.
 */
export function renderNotable(candidates: Candidates, options: NotableOptions): Notable {
  const whole = fillPage(candidates, options, 0);
  const page = whole.hasAll(candidates.risky)
    ? whole
    : fillPage(candidates, options, options.tokens * REST_SHARE);
  return page.end([...candidates.risky, ...candidates.unusual]);
}

/** With `reserve` tokens for the names of known behaviour that finds no room. */
function fillPage(candidates: Candidates, options: NotableOptions, reserve: number): NotablePage {
  const { risky, unusual } = candidates;
  const forKinds = isCrowded(candidates, options.tokens) ? options.tokens * KINDS_SHARE : 0;
  const room = options.tokens - reserve - forKinds;
  const page = createNotablePage(options);
  const fill = (queue: readonly Candidate[], limit: number) => {
    let misses = 0;
    for (const candidate of queue) {
      if (!page.add(candidate, limit)) misses += 1;
      if (misses > MAX_MISSES) return;
    }
  };
  fill(
    risky.filter(({ score }) => score >= GRAVE),
    room * options.grave,
  );
  fill(risky, room * options.known);
  fill(unusual.filter(isStriking), room);
  fill(unusual, room * options.plain);
  fill(risky, room);
  page.writeOut(room, isStriking);
  page.nameRest(risky, reserve);
  page.nameKinds([...unusual, ...risky], forKinds);
  return page;
}

function isStriking({ score }: Candidate): boolean {
  return score >= STRIKING;
}

function isCrowded({ risky, unusual }: Candidates, tokens: number): boolean {
  return (risky.length + unusual.length) * CHEAPEST_LINE > tokens * CROWD;
}
