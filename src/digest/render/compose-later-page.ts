import { markClean } from "../../text/clean-text.ts";
import { mainActorOf } from "../notable/acts.ts";
import { costOfNext, cursorAfter, MARKS_TOKENS } from "./digest-page.ts";
import type { DigestText, Page } from "./digest-page.ts";
import { eventsText, nextLine, notableHeading } from "./head-lines.ts";
import { renderNotable } from "./notable.ts";
import { number } from "./number.ts";

/** A later page of what is notable: nothing else, because the first has told it. */
export function composeLaterPage(page: Page, tokens: number): DigestText {
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
  const fixed = [headOf(open), heading, ...lead];
  const notable = renderNotable(list, {
    tokens: fixed.reduce(
      (left, line) => left - costOf(line),
      tokens - MARKS_TOKENS - costOfNext(page),
    ),
    clean,
    costOf,
    times,
    known: 1,
    grave: 1,
    plain: 1,
    lineChars: layout.lineChars,
    hasMainHost: mainHost !== "",
    mainActor,
    isTimed: page.isTimed === true,
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
