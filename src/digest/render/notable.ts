import { POINTS, RARITY } from "../weights.ts";
import type { Act, NotableList } from "../notable/acts.ts";
import type { Candidate } from "../notable/candidates.ts";
import { createNotablePage } from "./notable-page.ts";
import type { Notable, NotablePage } from "./notable-page.ts";
import type { NotableOptions } from "./notable-words.ts";

/** Fewer tokens than any line needs: so many candidates cannot all be shown. */
const CHEAPEST_LINE = 20;
/** For what is unusual where not even all known behaviour fits as lines. */
const UNUSUAL_SHARE = 0.15;
/** Kept for counting by technique, and naming, those that found no room. */
const REST_SHARE = 0.1;
/** Kept for naming the kinds of those that found no room, where most of them do not. */
const KINDS_SHARE = 0.06;
const CROWD = 8;

/**
 * What is notable, from the start of the list given. Where every act of known behaviour fits as a line
 * of its own, unusual events take the rest of the room. Else breadth comes first: every distinct act by
 * its name, the gravest first, and lines with parameters as far as the room then goes. What found no room
 * is counted by technique.
 */
export function renderNotable(list: NotableList, options: NotableOptions): Notable {
  const whole = fillWithLines(list, options, 0);
  if (whole.acts === list.acts.length) {
    const kinds = isCrowded(list, options.tokens) ? options.tokens * KINDS_SHARE : 0;
    if (kinds === 0) return toNotable(whole, list, false);
    const page = fillWithLines(list, options, kinds);
    if (page.acts === list.acts.length) return toNotable(page, list, false);
  }
  return toNotable(fillWithNames(list, options), list, true);
}

interface Filled {
  readonly page: NotablePage;
  readonly acts: number;
  readonly unusual: number;
}

function toNotable({ page, acts, unusual }: Filled, list: NotableList, isBrief: boolean): Notable {
  const shown = acts + unusual;
  const left = list.acts.length + list.unusual.length - shown;
  return { ...page.end(), acts, unusual, shown, left, isCrowded: isBrief };
}

/** A line for each, known behaviour first up to its shares of the room; `kinds` tokens go to names of what came once. */
function fillWithLines(list: NotableList, options: NotableOptions, kinds: number): Filled {
  const room = options.tokens - kinds;
  const page = createNotablePage(options);
  const risky = list.acts.flatMap(({ members }) => members);
  fill(
    page,
    risky.filter(({ score }) => score >= POINTS.grave),
    room * options.grave,
  );
  fill(page, risky, room * options.known);
  const striking = list.unusual.filter(isStriking);
  let unusual = fill(page, striking, room);
  if (unusual === striking.length) unusual = fill(page, list.unusual, room * options.plain);
  fill(page, risky, room);
  page.writeOut(room, isStriking);
  page.nameKinds([...list.unusual, ...risky], kinds);
  const missed = list.acts.findIndex(({ members }) => !page.hasAll(members));
  return { page, acts: missed < 0 ? list.acts.length : missed, unusual };
}

/** Adds lines in order up to the first that does not fit; says how many. */
function fill(page: NotablePage, queue: readonly Candidate[], limit: number): number {
  const missed = queue.findIndex((candidate) => !page.add(candidate, limit));
  return missed < 0 ? queue.length : missed;
}

/** Names first, lines for the gravest acts as long as the names of all others still fit. */
function fillWithNames(list: NotableList, options: NotableOptions): Filled {
  const { tokens } = options;
  const striking = list.unusual.filter(isStriking);
  const allNames = costOfNames(list.acts, options);
  const forUnusual = Math.min(
    tokens * UNUSUAL_SHARE,
    striking.length * CHEAPEST_LINE,
    Math.max(0, tokens - allNames),
  );
  const room = tokens - forUnusual;
  const forRest = allNames > room ? tokens * REST_SHARE : 0;
  const page = createNotablePage(options);
  let [at, left] = [0, allNames];
  for (; at < list.acts.length; at += 1) {
    const act = list.acts[at];
    if (act === undefined) break;
    left -= allNames / list.acts.length;
    // Where not all of its shapes fit as lines, it needs its name as well.
    const forName = act.members.length > 1 ? costOfNames([act], options) : 0;
    const limit = room - left - forRest - forName;
    if (act.members.every((member) => page.add(member, limit))) continue;
    if (!page.brief(act, room - forRest)) break;
  }
  const risky = list.acts.flatMap(({ members }) => members);
  if (at < list.acts.length) page.nameRest(risky, forRest);
  const unusual = fill(page, at < list.acts.length ? [] : list.unusual, tokens);
  return { page, acts: at, unusual: at < list.acts.length ? 0 : unusual };
}

/** What all acts cost by their names alone. */
function costOfNames(acts: readonly Act[], options: NotableOptions): number {
  const page = createNotablePage(options);
  for (const act of acts) page.brief(act, Infinity);
  return page.end().cost;
}

function isStriking({ score }: Candidate): boolean {
  return score >= RARITY.striking;
}

function isCrowded({ acts, unusual }: NotableList, tokens: number): boolean {
  return (acts.length + unusual.length) * CHEAPEST_LINE > tokens * CROWD;
}
