import type { EventFold } from "../api/fold-events.ts";
import { eventIdOf } from "../event-fields/event-id.ts";
import { cleanText, joinClean, numberText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import type { Reach } from "../tool-kit/tool-context.ts";
import type { FoundAlert, FoundGroups, SearchEngine, SearchQuestion } from "./engine.ts";
import { BY_ALERT, createFindings, SHOWN_GROUPS, summariesOf, type Summary } from "./findings.ts";
import { testOf } from "./question.ts";
import {
  type AlertWindow,
  EVENTS_KEPT_MS,
  type ReadAlert,
  readWindow,
  type WindowReading,
} from "./read-window.ts";

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
      const found = findings.end();
      const alerts = reading.read.flatMap(foundAlertOf);
      return {
        ...found,
        alerts,
        groups: question.groupBy === BY_ALERT ? groupsOf(alerts) : found.groups,
        searched: searchedText(reading, window),
        isWhole: reading.after === undefined && reading.unread.length === 0 && !reading.isListCut,
        unread: reading.unread,
        next: nextOf(reading),
      };
    },
  };
}

/** Alerts share events: an event counts once in all, but each alert that holds it is found. */
function foundAlertOf({ alert, value }: ReadAlert<readonly Summary[]>): FoundAlert[] {
  const [first] = value;
  if (first === undefined) return [];
  const ids = new Set(value.flatMap(({ id }) => (id === "" ? [] : [id])));
  const events = ids.size + value.filter(({ id }) => id === "").length;
  const eventId = first.event === undefined ? first.id : eventIdOf({ ...first.event });
  return [{ id: alert.id, events, eventId, title: alert.title, severity: alert.severity }];
}

function groupsOf(alerts: readonly FoundAlert[]): FoundGroups {
  const greatest = alerts
    .toSorted((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN_GROUPS)
    .map(({ id, events }) => ({ value: id, events }));
  return { count: alerts.length, greatest, without: 0 };
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
