import { rememberCleaned } from "./remember-cleaned.ts";
import { type AnswerText, layOut } from "../../text/answer-text.ts";
import type { Clean } from "../../text/clean.ts";
import { type CleanText, markClean } from "../../text/clean-text.ts";
import { countTokens } from "../../tokens/count-tokens.ts";
import { mainActorOf, notableList } from "../notable/acts.ts";
import type { NotableList } from "../notable/acts.ts";
import { candidatesOf } from "../notable/candidates.ts";
import { RARITY } from "../weights.ts";
import { encodeDigestCursor, FROM_START } from "./digest-cursor.ts";
import type { DigestCursor } from "./digest-cursor.ts";
import { number } from "./number.ts";
import type { EventDigest } from "../event-digest.ts";
import { renderActors } from "./actor-lines.ts";
import { createBudget, createLineCost } from "./budget.ts";
import type { LineCost } from "./budget.ts";
import { renderGroups } from "./group-lines.ts";
import type { GroupLines } from "./group-lines.ts";
import {
  eventsText,
  groupsHeading,
  headLine,
  nextLine,
  notableHeading,
  typesLine,
} from "./head-lines.ts";
import type { DigestCall } from "./head-lines.ts";
import { eventful, layoutFor } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { renderNotable } from "./notable.ts";
import { sharedLines } from "./shared-lines.ts";
import type { Notable } from "./notable-page.ts";
import { createShowTime } from "./show-time.ts";
import type { ShowTime } from "./show-time.ts";
import { timelineText } from "./timeline-line.ts";

export interface DigestTextOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  /** Arguments that the shown calls repeat. */
  readonly call: DigestCall;
  /** What the events belong to: clean lines that come first in the data region. */
  readonly lead?: readonly CleanText[];
  /** Where an earlier page of what is notable ended; none for the whole digest. */
  readonly from?: DigestCursor | undefined;
}

export interface DigestText extends AnswerText {
  /** Ids of groups and events that the text shows. */
  readonly groupIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Whether there are groups or candidates that no line names. */
  readonly truncated: boolean;
  /** Of the next page of what is notable; undefined where all of it has been named. */
  readonly nextCursor: string | undefined;
}

const LONGEST_CURSOR = "n9999.99999";
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
    ...notablePart(digest, options.from),
    times: createShowTime(digest.first, digest.last),
    layout: layoutFor(options.maxTokens),
    costOf: createLineCost(),
  };
  let tokens = options.maxTokens;
  for (;;) {
    const result =
      options.from === undefined ? composeTwice(page, tokens) : composePage(page, tokens);
    const over = countTokens(layOut(result)) - options.maxTokens;
    if (over <= 0 || tokens <= 0) return result;
    tokens -= over;
  }
}

interface Page extends DigestTextOptions {
  readonly digest: EventDigest;
  readonly mainHost: string;
  readonly list: NotableList;
  readonly from: DigestCursor;
  readonly times: ShowTime;
  readonly layout: Layout;
  readonly costOf: LineCost;
}

/** What is notable from where the page before ended. */
function notablePart(
  digest: EventDigest,
  from: DigestCursor = FROM_START,
): Pick<Page, "from" | "list" | "mainHost"> {
  const candidates = candidatesOf(digest);
  const { acts, unusual } = notableList(candidates, RARITY.striking);
  return {
    from,
    mainHost: candidates.mainHost,
    list: { acts: acts.slice(from.acts), unusual: unusual.slice(from.unusual) },
  };
}

/** Half of what the first attempt leaves over goes to the actors of the second, half to what had to make way. */
function composeTwice(page: Page, tokens: number): DigestText {
  const first = compose(page, { tokens, forActors: 0 });
  if (first.isCrowded && !page.layout.isEventful) {
    return composeTwice({ ...page, layout: eventful(page.layout) }, tokens);
  }
  return first.spare < MIN_SPARE ? first : compose(page, { tokens, forActors: first.spare / 2 });
}

type Composed = DigestText & Pick<Body, "isCrowded" | "spare">;

function compose(page: Page, room: { tokens: number; forActors: number }): Composed {
  const { digest, clean, costOf, layout, times, call } = page;
  const { lead = [] } = page;
  const first = headLine(digest, layout);
  const longest = nextLine(call, { clean, layout, cursor: LONGEST_CURSOR, eventId: undefined });
  const fixed = [first, ...lead, longest].reduce((sum, line) => sum + costOf(line), MARKS_TOKENS);
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
    after: [
      markClean(
        nextLine(call, { clean, layout, cursor: body.nextCursor, eventId: body.eventIds[0] }),
      ),
    ],
  };
}

/** A later page of what is notable: nothing else, because the first has told it. */
function composePage(page: Page, tokens: number): DigestText {
  const { digest, list, from, mainHost, clean, costOf, layout, times, call, lead = [] } = page;
  const open = list.acts.length + list.unusual.length;
  const before = from.acts + from.unusual;
  const mainActor = mainActorOf(list.acts);
  const heading = notableHeading(
    { shown: open, left: 0, mainHost, mainActor: clean(mainActor, 60) },
    layout,
  );
  const headOf = (shown: number) =>
    `${eventsText(digest.total)}, notable ${number(before + 1)} to ${number(before + shown)} of ${number(before + open)}`;
  const longest = nextLine(call, { clean, layout, cursor: LONGEST_CURSOR, eventId: undefined });
  const fixed = [headOf(open), heading, longest, ...lead];
  const notable = renderNotable(list, {
    tokens: fixed.reduce((left, line) => left - costOf(line), tokens - MARKS_TOKENS),
    clean,
    costOf,
    times,
    known: 1,
    grave: 1,
    plain: 1,
    lineChars: layout.lineChars,
    hasMainHost: mainHost !== "",
    mainActor,
  });
  const nextCursor = cursorAfter(from, notable);
  const isPast = open === 0;
  return {
    head: markClean(
      isPast ? `${eventsText(digest.total)}, nothing notable is left` : headOf(notable.shown),
    ),
    data: [...lead, ...(isPast ? [] : [heading, ...notable.lines].map(markClean))],
    after: [
      markClean(
        nextLine(call, { clean, layout, cursor: nextCursor, eventId: notable.eventIds[0] }),
      ),
    ],
    groupIds: [...notable.groupIds],
    eventIds: notable.eventIds,
    truncated: nextCursor !== undefined,
    nextCursor,
  };
}

/** Undefined where nothing is left, or where a page has no room for even one. */
function cursorAfter(
  from: DigestCursor,
  { acts, unusual, left, shown }: Notable,
): string | undefined {
  if (left === 0 || shown === 0) return undefined;
  return encodeDigestCursor({ acts: from.acts + acts, unusual: from.unusual + unusual });
}

/** The heading, and the line that makes the groups add up, which is part of it where no group is shown. */
function groupsSection(heading: string, { lines, ids }: GroupLines): readonly string[] {
  if (lines.length === 0) return [];
  return ids.length === 0 ? [`${heading}: ${lines.join("; ")}`] : [heading, ...lines];
}

type Body = Omit<DigestText, keyof AnswerText> & {
  readonly lines: readonly string[];
  readonly spare: number;
  /** Whether not all known behaviour fits as lines of their own. */
  readonly isCrowded: boolean;
};

function composeBody(page: Page, room: number, isRoomy: boolean): Body {
  const { digest, list, clean, costOf, layout, times } = page;
  const mainHost = clean(page.mainHost, 60);
  const mainActor = layout.isEventful ? mainActorOf(list.acts) : "";
  const main = { mainHost, mainActor: clean(mainActor, 60) };
  const headings =
    costOf(notableHeading({ shown: 9999, left: 9999, ...main }, layout)) +
    costOf(groupsHeading(digest, layout));
  const forGroups = Math.max(MIN_FOR_GROUPS, Math.floor((room - headings) * layout.groups));
  const tokens = Math.max(0, room - headings - forGroups);
  const notable = renderNotable(list, {
    tokens,
    clean,
    costOf,
    times,
    known: layout.known,
    grave: layout.grave,
    plain: isRoomy ? 1 : layout.plain,
    lineChars: layout.lineChars,
    hasMainHost: mainHost !== "",
    mainActor,
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
        ? [notableHeading({ ...notable, ...main }, layout), ...notable.lines]
        : []),
      ...groupsSection(groupsHeading(digest, layout), groups),
    ],
    groupIds: [...notable.groupIds, ...groups.ids],
    eventIds: notable.eventIds,
    truncated: shown < digest.groups.length,
    nextCursor: cursorAfter(page.from, notable),
    isCrowded: notable.isCrowded,
    spare: groups.spare,
  };
}
