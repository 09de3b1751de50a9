import type { EventDigest, DigestGroup } from "../digest/event-digest.ts";
import type { Candidate } from "../digest/notable/candidates.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, clipText, joinClean, numberText } from "../text/clean-text.ts";
import { showRedacted } from "../text/redacted-text.ts";
import { formatAge, formatClock, formatTime } from "../text/time.ts";
import { notableOf } from "./act-lines.ts";
import type { AlertCard } from "./relate.ts";

/** The events of one alert that belong to the story. */
export interface TimedAlert {
  readonly card: AlertCard;
  /** Name of its host; "" where it has none. */
  readonly host: string;
  readonly digest: EventDigest;
}

/** Something that happened, or went on for a while. */
export interface TimelineEntry {
  /** Epoch ms. */
  readonly first: number;
  readonly last: number;
  readonly text: CleanText;
  /** The larger the more it deserves a line. */
  readonly score: number;
  readonly count: number;
}

const TITLE_CHARS = 100;
const TEXT_CHARS = 110;
/** Raised alerts come before what is merely notable. */
const ALERT_SCORE = 60;
/** Everything notable comes before groups that are not. */
const NOTABLE_SCORE = 30;
const MAX_GROUPS = 200;

/** What happened in several alerts, one line each, in the order of time; an event that raised several alerts is told once. */
export function timelineOf(alerts: readonly TimedAlert[], clean: Clean): TimelineEntry[] {
  const hasHosts = new Set(alerts.map(({ host }) => host)).size > 1;
  const entries = new Map<string, TimelineEntry>();
  for (const alert of alerts) {
    if (Number.isFinite(alert.card.createdAt)) {
      entries.set(`alert ${alert.card.id}`, raised(alert, clean));
    }
    for (const [eventId, entry] of entriesOf(alert, hasHosts, clean)) {
      const before = entries.get(eventId);
      if (before === undefined || before.count < entry.count) entries.set(eventId, entry);
    }
  }
  return [...entries.values()].toSorted((a, b) => a.first - b.first || b.score - a.score);
}

function raised({ card, host }: TimedAlert, clean: Clean): TimelineEntry {
  const severity = card.severity === null ? cleanText`` : cleanText` sev ${card.severity}`;
  const on = host === "" ? cleanText`` : cleanText` on ${clean(host, 60)}`;
  const text = cleanText`alert ${shortOf(card, clean)}${severity}${on}: ${clean(card.title, TITLE_CHARS)}`;
  const score = ALERT_SCORE + 3 - (card.severity ?? 3);
  return { first: card.createdAt, last: card.createdAt, text, score, count: 0 };
}

/** Of the notable the digest's own words, of all other groups what they are. */
function entriesOf(
  alert: TimedAlert,
  hasHosts: boolean,
  clean: Clean,
): [eventId: string, entry: TimelineEntry][] {
  const { digest, card, host } = alert;
  const notable = notableOf(digest);
  const told = new Set(notable.flatMap(({ groupId, alsoGroupIds }) => [groupId, ...alsoGroupIds]));
  const lastOf = new Map(digest.groups.map(({ id, last }) => [id, last]));
  const where = hasHosts && host !== "" ? cleanText` on ${clean(host, 60)}` : cleanText``;
  const behind = cleanText`${where} (${shortOf(card, clean)})`;
  const ofNotable = notable.map((one): [string, TimelineEntry] => [
    one.eventId,
    {
      first: one.time,
      last: lastOf.get(one.groupId) ?? one.time,
      text: cleanText`${notableText(one, clean)}${behind}`,
      score: NOTABLE_SCORE + one.score,
      count: one.count,
    },
  ]);
  const plain = digest.groups
    .filter(({ id, first }) => !told.has(id) && Number.isFinite(first))
    .slice(0, MAX_GROUPS)
    .map((group): [string, TimelineEntry] => [
      group.eventId,
      {
        first: group.first,
        last: group.last,
        text: cleanText`${groupText(group, clean)}${behind}`,
        score: Math.min(NOTABLE_SCORE - 1, group.rarity),
        count: group.count,
      },
    ]);
  return [...ofNotable, ...plain].filter(([, { first }]) => Number.isFinite(first));
}

function notableText(
  { eventId, technique, reason, who, text, count }: Candidate,
  clean: Clean,
): CleanText {
  const label = joinClean([clean(technique), clean(reason, 60)], " ");
  const by = who === "" ? cleanText`` : cleanText` by ${clean(who, 60)}`;
  return cleanText`${clean(eventId, 64)}${timesText(count)} [${label}${by}] ${showRedacted(text(), TEXT_CHARS)}`;
}

function groupText({ eventId, kind, who, count, text }: DigestGroup, clean: Clean): CleanText {
  const by = who === "" ? cleanText`` : cleanText` by ${showRedacted(who, 60)}`;
  return cleanText`${clean(eventId, 64)}${timesText(count)} ${showRedacted(kind, 40)}${by}: ${showRedacted(text(), TEXT_CHARS)}`;
}

function timesText(count: number): CleanText {
  return count > 1 ? cleanText` ×${numberText(count)}` : cleanText``;
}

function shortOf({ id }: AlertCard, clean: Clean): CleanText {
  return clipText(clean(id, 64), 8);
}

/** The entries that deserve a line most, as many as asked for, with days, and with the gaps that all of them leave. */
export function timelineLines(entries: readonly TimelineEntry[], atMost: number): CleanText[] {
  const best = new Set(
    entries.toSorted((a, b) => b.score - a.score || a.first - b.first).slice(0, atMost),
  );
  const gaps = gapsIn(entries);
  const lines: CleanText[] = [];
  let day = "";
  let at = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if (!best.has(entry)) continue;
    const time = formatTime(entry.first);
    for (const gap of gaps) {
      if (gap.from >= at && gap.until <= entry.first && lines.length > 0) {
        lines.push(cleanText`-- nothing for ${formatAge(gap.until - gap.from)} --`);
      }
    }
    at = entry.first;
    if (time.slice(0, 10) !== day) {
      day = time.slice(0, 10);
      lines.push(cleanText`${clipText(time, 10)}`);
    }
    lines.push(cleanText`${formatClock(entry.first)}${untilText(entry)} ${entry.text}`);
  }
  return lines;
}

function untilText({ first, last }: TimelineEntry): CleanText {
  return last - first < 1000 ? cleanText`` : cleanText`+${formatAge(last - first)}`;
}

interface Gap {
  readonly from: number;
  readonly until: number;
}

const MIN_GAP_MS = 30 * 60_000;
const GAP_SHARE = 0.1;

/** Times in which nothing of all this happened, the longest of them. */
function gapsIn(entries: readonly TimelineEntry[]): Gap[] {
  const first = entries[0]?.first ?? 0;
  const end = Math.max(first, ...entries.slice(-1).map(({ last }) => last));
  const least = Math.max(MIN_GAP_MS, (end - first) * GAP_SHARE);
  const gaps: Gap[] = [];
  let until = first;
  for (const entry of entries) {
    if (entry.first - until >= least) gaps.push({ from: until, until: entry.first });
    until = Math.max(until, entry.last);
  }
  return gaps;
}
