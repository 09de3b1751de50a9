import { words } from "../shape/words.ts";
import { FEW_EVENTS } from "../weights.ts";
import type { Clean } from "../../text/clean.ts";
import { formatSpan } from "../../text/time.ts";
import type { EventDigest } from "../event-digest.ts";
import type { Layout } from "./layout.ts";
import { number } from "./number.ts";

/** Our own first words: the total, the span, and the size. */
export function headLine(digest: EventDigest, { calls }: Layout): string {
  const isDated = Number.isFinite(digest.first);
  const parts = [
    eventsText(digest.total),
    calls === "whole" && digest.total > FEW_EVENTS ? "digest by shape" : "",
    isDated ? formatSpan(digest.first, digest.last) : "no times",
    digest.undated > 0 ? `${number(digest.undated)} undated` : "",
    `${sizeText(digest.bytes)} raw`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** "1 event", "2,900 events". */
export function eventsText(total: number): string {
  return total === 1 ? "1 event" : `${number(total)} events`;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const kib = bytes / 1024;
  return kib < 1024 ? `${kib.toFixed(0)} KiB` : `${(kib / 1024).toFixed(1)} MiB`;
}

/** Types of events, and the ids by which Windows tells its own apart. */
export function typesLine(digest: EventDigest, clean: Clean, { isWordy }: Layout): string {
  const most = isWordy ? 6 : 3;
  const types = digest.types.top
    .slice(0, most)
    .map(({ value, count }) => `${clean(value, 40)} ${number(count)}`);
  const codes = digest.codes.top
    .slice(0, isWordy ? most : 0)
    .map(({ value, count }) => `${clean(value, 12)} ${number(count)}`);
  const { distinct, isExact } = digest.types;
  const more = distinct - types.length;
  const rest = more > 0 ? `${isExact ? "" : "about "}${number(more)} more` : "";
  return [
    `types: ${[...types, rest].filter(Boolean).join("; ")}`,
    codes.length > 0 ? `event ids: ${codes.join("; ")}` : "",
  ]
    .filter(Boolean)
    .join(" | ");
}

/** Arguments that a call on the same events repeats. */
export interface DigestCall {
  readonly alertId: string;
  readonly where?: string | undefined;
  readonly group?: string | undefined;
  readonly sort?: string | undefined;
}

export interface NotableCounts {
  readonly shown: number;
  readonly left: number;
  /** Where it happened and who did it unless a line says otherwise, cleaned; "" where lines say it all. */
  readonly mainHost: string;
  readonly mainActor: string;
  readonly lines?: readonly string[];
}

/** What is left out is said, and how to see it. */
export function notableHeading(
  { shown, left, mainHost, mainActor, lines }: NotableCounts,
  { isWordy }: Layout,
): string {
  const main = words(mainActor && `by ${mainActor}`, mainHost && `on ${mainHost}`);
  const where = main === "" ? "" : ` ${main} unless said`;
  const isRare = lines?.some((line) => line.startsWith("rare")) !== false;
  const rare = isRare ? "; rare = seldom for its kind and program" : "";
  const what = isWordy ? ` (time, event id${rare})` : "";
  const more = left > 0 ? `: ${number(shown)} of ${number(shown + left)} shown` : "";
  return `notable${where}${what}${more}`;
}

export function groupsHeading(digest: EventDigest, { isWordy }: Layout): string {
  const sampled = digest.isSampled
    ? "; too many to keep them all: counts of those shown are exact, the rest is in other"
    : "";
  return `groups of ${number(digest.groups.length)}${isWordy ? " (count, id, first..last)" : ""}${sampled}`;
}

interface NextOptions {
  readonly clean: Clean;
  readonly layout: Layout;
  /** Of the next page of what is notable. */
  readonly cursor: string | undefined;
  /** Of the foremost event that is named. */
  readonly eventId: string | undefined;
}

/** The call that tells most: the next page of what is notable where there is one, else how a part is opened. */
export function nextLine(
  call: DigestCall,
  { clean, layout, cursor, eventId }: NextOptions,
): string {
  const { calls } = layout;
  const alert = `threatstack_get_events ${argumentsText(call, clean)}`;
  if (cursor !== undefined) {
    const more = `next: ${alert} cursor="${cursor}"`;
    if (calls === "brief") return more;
    return calls === "named"
      ? `${more}; or group, where, event_ids`
      : `${more}; or group, event_ids, where="technique = \\"T…\\"", detail="rows"`;
  }
  if (calls === "brief")
    return 'next: threatstack_get_events with group, event_ids, where or detail="rows"';
  const first = eventId === undefined ? "" : ` event_ids=[${JSON.stringify(clean(eventId, 64))}]`;
  return calls === "whole"
    ? `next: ${alert}${first} for one raw; or group="g…" or "f…", where="user = \\"…\\"", detail="rows" for all`
    : `next: ${alert}${first}; or group, where, detail="rows"`;
}

const CALL_CHARS = 300;

function argumentsText({ alertId, where, group, sort }: DigestCall, clean: Clean): string {
  const given = Object.entries({ alert_id: clean(alertId, 64), where, group, sort });
  return given
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${JSON.stringify(clean(value, CALL_CHARS))}`)
    .join(" ");
}
