import { type AnswerText, layOut } from "../../text/answer-text.ts";
import type { Clean } from "../../text/clean.ts";
import { type CleanText, markClean } from "../../text/clean-text.ts";
import { countTokens } from "../../tokens/count-tokens.ts";
import { candidatesOf } from "../notable/candidates.ts";
import type { Candidates } from "../notable/candidates.ts";
import type { EventDigest } from "../event-digest.ts";
import { renderActors } from "./actor-lines.ts";
import { createBudget, createLineCost } from "./budget.ts";
import type { LineCost } from "./budget.ts";
import { renderGroups } from "./group-lines.ts";
import type { GroupLines } from "./group-lines.ts";
import { groupsHeading, headLine, nextLine, notableHeading, typesLine } from "./head-lines.ts";
import { layoutFor } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { renderNotable } from "./notable.ts";
import { sharedLines } from "./shared-lines.ts";
import { createShowTime } from "./show-time.ts";
import type { ShowTime } from "./show-time.ts";
import { timelineText } from "./timeline-line.ts";

export interface DigestTextOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  /** Arguments that the shown calls repeat. */
  readonly call: { readonly alertId: string };
  /** What the events belong to: clean lines that come first in the data region. */
  readonly lead?: readonly CleanText[];
}

export interface DigestText extends AnswerText {
  /** Ids of groups and events that the text shows. */
  readonly groupIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Whether there are groups or candidates that no line names. */
  readonly truncated: boolean;
}

/** Both marks of the data region, with the tag that each answer has. */
const MARKS_TOKENS = 12;
/** Room that is not worth composing anew for. */
const MIN_SPARE = 30;
/** A timeline may cost this share of the whole, or what a first attempt left over. */
const TIMELINE_SHARE = 0.05;
/** What all events of an unknown type share may cost this share of the whole. */
const SHARED_SHARE = 0.12;
/** The line that makes the groups add up must always fit. */
const MIN_FOR_GROUPS = 28;
const MIN_FOR_BODY = 60;

/** The digest as parts of a text of at most `maxTokens` tokens (o200k), whatever the events hold. */
export function renderDigest(digest: EventDigest, options: DigestTextOptions): DigestText {
  const page: Page = {
    ...options,
    clean: rememberCleaned(options.clean),
    digest,
    candidates: candidatesOf(digest),
    times: createShowTime(digest.first, digest.last),
    layout: layoutFor(options.maxTokens),
    costOf: createLineCost(),
  };
  let tokens = options.maxTokens;
  for (;;) {
    const result = composeTwice(page, tokens);
    const over = countTokens(layOut(result)) - options.maxTokens;
    if (over <= 0 || tokens <= 0) return result;
    tokens -= over;
  }
}

/** A text is composed more than once before it is shown, and cleaning is what costs. */
function rememberCleaned(clean: Clean): Clean {
  const known = new Map<string, CleanText>();
  const remember = (value: unknown, maxChars?: number): CleanText => {
    if (typeof value !== "string") return clean(value, maxChars);
    const key = `${String(maxChars)} ${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const cleaned = clean(value, maxChars);
    known.set(key, cleaned);
    return cleaned;
  };
  return Object.assign(remember, { redact: clean.redact });
}

interface Page extends DigestTextOptions {
  readonly digest: EventDigest;
  readonly candidates: Candidates;
  readonly times: ShowTime;
  readonly layout: Layout;
  readonly costOf: LineCost;
}

/** Half of what the first attempt leaves over goes to the actors of the second, half to what had to make way. */
function composeTwice(page: Page, tokens: number): DigestText {
  const first = compose(page, { tokens, forActors: 0 });
  return first.spare < MIN_SPARE ? first : compose(page, { tokens, forActors: first.spare / 2 });
}

function compose(
  page: Page,
  room: { tokens: number; forActors: number },
): DigestText & { spare: number } {
  const { digest, clean, costOf, layout, times, call } = page;
  const { lead = [] } = page;
  const first = headLine(digest, layout);
  const next = nextLine(call.alertId, clean, layout);
  const fixed = [first, ...lead, next].reduce((sum, line) => sum + costOf(line), MARKS_TOKENS);
  const opening = createBudget(Math.max(0, room.tokens - fixed - MIN_FOR_BODY), costOf);
  opening.take(typesLine(digest, clean, layout));
  const forShared = Math.min(opening.left, room.tokens * SHARED_SHARE);
  const shared = sharedLines(digest.shared, { clean, costOf, tokens: forShared });
  for (const line of shared) opening.take(line);
  const forActors = Math.min(opening.left, room.tokens * layout.actors + room.forActors);
  const hasMore = room.forActors > 0;
  const atMost = layout.values * (hasMore ? 2 : 1);
  const actors = renderActors(digest, { tokens: forActors, clean, costOf, hasMore, atMost });
  for (const line of actors) opening.take(line);
  const timeline = timelineText(digest, times);
  const timelineCost = timeline === "" ? 0 : costOf(timeline);
  const forTimeline = Math.max(room.tokens * TIMELINE_SHARE, room.forActors - MIN_SPARE);
  const left = opening.left + MIN_FOR_BODY;
  const isTimed = timelineCost > 0 && timelineCost <= Math.min(forTimeline, left / 4);
  const body = composeBody(page, left - (isTimed ? timelineCost : 0), hasMore);
  const lines = [...opening.lines, ...body.lines, ...(isTimed ? [timeline] : [])];
  return {
    ...body,
    head: markClean(first),
    data: [...lead, ...lines.map(markClean)],
    after: [markClean(next)],
  };
}

/** The heading, and the line that makes the groups add up, which is part of it where no group is shown. */
function groupsSection(heading: string, { lines, ids }: GroupLines): readonly string[] {
  if (lines.length === 0) return [];
  return ids.length === 0 ? [`${heading}: ${lines.join("; ")}`] : [heading, ...lines];
}

type Body = Omit<DigestText, keyof AnswerText> & {
  readonly lines: readonly string[];
  readonly spare: number;
};

function composeBody(page: Page, room: number, isRoomy: boolean): Body {
  const { digest, candidates, clean, costOf, layout, times } = page;
  const mainHost = clean(candidates.mainHost, 60);
  const headings =
    costOf(notableHeading({ shown: 9999, left: 9999, mainHost }, layout)) +
    costOf(groupsHeading(digest, layout));
  const forGroups = Math.max(MIN_FOR_GROUPS, Math.floor((room - headings) * layout.groups));
  const tokens = Math.max(0, room - headings - forGroups);
  const notable = renderNotable(candidates, {
    tokens,
    clean,
    costOf,
    times,
    known: layout.known,
    grave: layout.grave,
    plain: isRoomy ? 1 : layout.plain,
    lineChars: layout.lineChars,
    hasMainHost: mainHost !== "",
  });
  const groups = renderGroups(digest, {
    tokens: room - headings - notable.cost,
    clean,
    costOf,
    times,
    isTimed: layout.isWordy,
    named: notable.groupIds,
    isRoomy,
  });
  const shown = notable.groupIds.size + groups.ids.length;
  return {
    lines: [
      ...(notable.shown > 0
        ? [notableHeading({ ...notable, mainHost }, layout), ...notable.lines]
        : []),
      ...groupsSection(groupsHeading(digest, layout), groups),
    ],
    groupIds: [...notable.groupIds, ...groups.ids],
    eventIds: notable.eventIds,
    truncated: shown < digest.groups.length,
    spare: groups.spare,
  };
}
