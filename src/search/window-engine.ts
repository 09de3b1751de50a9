import type { EventFold } from "../api/fold-events.ts";
import { cleanText, joinClean, numberText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import type { SearchEngine, SearchQuestion } from "./engine.ts";
import { createFindings, summariesOf, type Summary } from "./findings.ts";
import { testOf } from "./question.ts";
import { type AlertWindow, EVENTS_KEPT_MS, readWindow, type WindowReading } from "./read-window.ts";

const DAY_MS = 86_400_000;
/** Alerts of so many days are searched unless somebody says otherwise. */
const USUAL_DAYS = 31;
/** An alert gathers events for as long as the window of its rule, a day at most, before and after it is created. */
const AROUND_MS = DAY_MS;

/** Searches the events of alerts over the API, where each alert costs a request: some in each call. */
export function createWindowEngine(reach: Reach, now: () => Date): SearchEngine {
  return {
    async search(question, { signal, progress }) {
      const window = windowOf(question, now());
      const test = testOf(question);
      const begin = (): EventFold<readonly Summary[]> => {
        const summarise = summariesOf(question);
        const found: Summary[] = [];
        return {
          add(event) {
            if (test(event)) found.push(summarise(event));
          },
          end: () => found,
        };
      };
      const reading = await readWindow(window, begin, { ...reach, signal, progress });
      const findings = createFindings(question);
      for (const { alert, value } of reading.read) {
        for (const summary of value) findings.addSummary(summary, alert.id);
      }
      const { alerts, ...found } = findings.end();
      const known = new Map(reading.read.map(({ alert }) => [alert.id, alert]));
      return {
        ...found,
        alerts: alerts.map((alert) => {
          const { title, severity } = known.get(alert.id) ?? {};
          const { id, events, eventId } = alert;
          return { id, events, eventId, title, severity };
        }),
        searched: searchedText(reading, window),
        isWhole: reading.after === undefined && reading.unread.length === 0 && !reading.isListCut,
        unread: reading.unread,
        next: nextOf(reading),
      };
    },
  };
}

function windowOf(question: SearchQuestion, now: Date): AlertWindow {
  const { alertIds, from, until, after } = question;
  if (alertIds !== undefined) return { alertIds, after };
  const isBounded = from !== undefined || until !== undefined;
  const earliest = isBounded ? from : now.getTime() - (USUAL_DAYS - 1) * DAY_MS;
  return {
    from: earliest === undefined ? undefined : new Date(earliest - AROUND_MS),
    until: until === undefined ? undefined : new Date(until + AROUND_MS),
    after,
  };
}

function nextOf({ after, before, read, total }: WindowReading<unknown>) {
  return after === undefined
    ? undefined
    : { after, alerts: Math.max(0, total - before - read.length) };
}

/** `alerts 1-16 of 271, gravest and newest first, created since 2026-10-20`. */
function searchedText(
  { before, read, total, isListCut, requests }: WindowReading<unknown>,
  { from, until, alertIds }: AlertWindow,
) {
  const least = isListCut ? cleanText`at least ` : "";
  const range =
    read.length === 0
      ? cleanText`no alert`
      : cleanText`alerts ${numberText(before + 1)}-${numberText(before + read.length)}`;
  const all = joinClean([range, cleanText` of `, least, numberText(total)], "");
  const created = joinClean(
    [
      alertIds === undefined ? cleanText`created` : "",
      from ? cleanText`from ${formatTime(from)}` : "",
      until ? cleanText`until ${formatTime(until)}` : "",
    ],
    " ",
  );
  const minutes = EVENTS_KEPT_MS / 60_000;
  return joinClean(
    [
      all,
      cleanText`gravest and newest first`,
      created,
      cleanText`${requests} requests (what was read is kept for ${minutes} minutes)`,
    ],
    ", ",
  );
}
