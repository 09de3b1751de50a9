import { composeLaterPage } from "./compose-later-page.ts";
import { costOfNext, cursorAfter, MARKS_TOKENS } from "./digest-page.ts";
import type { DigestText, DigestTextOptions, Page } from "./digest-page.ts";
import { rememberCleaned } from "./remember-cleaned.ts";
import { type AnswerText, layOut } from "../../text/answer-text.ts";
import { markClean } from "../../text/clean-text.ts";
import { countTokens } from "../../tokens/count-tokens.ts";
import { mainActorOf, notableList } from "../notable/acts.ts";
import { candidatesOf } from "../notable/candidates.ts";
import { FEW_EVENTS, RARITY } from "../weights.ts";
import { FROM_START } from "./digest-cursor.ts";
import type { DigestCursor } from "./digest-cursor.ts";
import type { EventDigest } from "../event-digest.ts";
import { renderActors } from "./actor-lines.ts";
import { createBudget, createLineCost } from "./budget.ts";
import { renderGroups } from "./group-lines.ts";
import type { GroupLines } from "./group-lines.ts";
import { groupsHeading, headLine, nextLine, notableHeading, typesLine } from "./head-lines.ts";
import { eventful, layoutFor } from "./layout.ts";
import { renderNotable } from "./notable.ts";
import { sharedLines } from "./shared-lines.ts";
import { finish, type Steps } from "../steps.ts";
import { createShowTime } from "./show-time.ts";
import { timelineText } from "./timeline-line.ts";

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
  return finish(digestSteps(digest, options));
}

/**
 * As `renderDigest`, in steps.
 * @yields between them
 */
export function* digestSteps(digest: EventDigest, options: DigestTextOptions): Steps<DigestText> {
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
  for (let attempt = 1; ; attempt += 1) {
    yield;
    const result =
      options.from === undefined
        ? yield* composeTwice(page, tokens)
        : composeLaterPage(page, tokens);
    const over = countTokens(layOut(result)) - options.maxTokens;
    if (!(over > 0) || tokens <= 0) return result;
    // What room one part loses another may take: each attempt has less than the one before by more.
    tokens -= over * attempt;
  }
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

/**
 * Half of what the first attempt leaves over goes to the actors of the second, half to what had to make way.
 * @yields between the two
 */
function* composeTwice(page: Page, tokens: number): Steps<DigestText> {
  const first = compose(page, { tokens, forActors: 0 });
  yield;
  if (first.isCrowded && !page.layout.isEventful) {
    return yield* composeTwice({ ...page, layout: eventful(page.layout) }, tokens);
  }
  return first.spare < MIN_SPARE ? first : compose(page, { tokens, forActors: first.spare / 2 });
}

/** The programs of a few events stand in their lines. */
function rolesOf(areFew: boolean): "few" | "all" {
  return areFew ? "few" : "all";
}

type Composed = DigestText & Pick<Body, "isCrowded" | "spare">;

function compose(page: Page, room: { tokens: number; forActors: number }): Composed {
  const { digest, clean, costOf, layout, times, call } = page;
  const { lead = [] } = page;
  const first = headLine(digest, layout);
  const fixed = [first, ...lead].reduce((sum, line) => sum + costOf(line), MARKS_TOKENS);
  const forNext = costOfNext(page);
  const opening = createBudget(Math.max(0, room.tokens - fixed - forNext - MIN_FOR_BODY), costOf);
  opening.take(typesLine(digest, clean, layout));
  const forShared = Math.min(opening.left, room.tokens * SHARED_SHARE);
  const shared = sharedLines(digest.shared, { clean, costOf, tokens: forShared });
  for (const line of shared) opening.take(line);
  const forActors = Math.min(opening.left, room.tokens * layout.actors + room.forActors);
  // Lines that tell a few events one by one say who, what and when.
  const areFew = digest.total <= FEW_EVENTS;
  const shown = room.forActors > 0 ? rolesOf(areFew) : "main";
  const atMost = layout.values * (shown === "all" ? 2 : 1);
  const actors = renderActors(digest, { tokens: forActors, clean, costOf, shown, atMost });
  for (const line of actors) opening.take(line);
  const timeline = areFew ? "" : timelineText(digest, times);
  const timelineCost = timeline === "" ? 0 : costOf(timeline);
  const forTimeline = Math.max(room.tokens * TIMELINE_SHARE, room.forActors - MIN_SPARE);
  const left = opening.left + MIN_FOR_BODY;
  const isTimed = timelineCost > 0 && timelineCost <= Math.min(forTimeline, left / 4);
  const body = composeBody(page, left - (isTimed ? timelineCost : 0), room.forActors > 0);
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
    isTimed: page.isTimed === true,
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
