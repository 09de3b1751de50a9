import { words } from "../shape/words.ts";
import type { Clean } from "../../text/clean.ts";
import { formatSpan } from "../../text/time.ts";
import type { EventDigest } from "../event-digest.ts";
import type { Layout } from "./layout.ts";
import { number } from "./number.ts";

/** Our own first words: the total, the span, and the size. */
export function headLine(digest: EventDigest, { calls }: Layout): string {
  const isDated = Number.isFinite(digest.first);
  const parts = [
    `${number(digest.total)} events`,
    calls === "whole" ? "digest by shape" : "",
    isDated ? formatSpan(digest.first, digest.last) : "no times",
    digest.undated > 0 ? `${number(digest.undated)} undated` : "",
    `${sizeText(digest.bytes)} raw`,
  ];
  return parts.filter(Boolean).join(", ");
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
}

export interface NotableCounts {
  readonly shown: number;
  readonly left: number;
  /** Where it happened and who did it unless a line says otherwise, cleaned; "" where lines say it all. */
  readonly mainHost: string;
  readonly mainActor: string;
}

/** What is left out is said, and how to see it. */
export function notableHeading(
  { shown, left, mainHost, mainActor }: NotableCounts,
  { isWordy }: Layout,
): string {
  const main = words(mainActor && `by ${mainActor}`, mainHost && `on ${mainHost}`);
  const where = main === "" ? "" : ` ${main} unless said`;
  const what = isWordy ? " (time, event id; rare = seldom for its kind and program)" : "";
  const more = left > 0 ? `: ${number(shown)} of ${number(shown + left)} shown` : "";
  return `notable${where}${what}${more}`;
}

export function groupsHeading(digest: EventDigest, { isWordy }: Layout): string {
  const sampled = digest.isSampled
    ? "; too many to keep them all: counts of those shown are exact, the rest is in other"
    : "";
  return `groups of ${number(digest.groups.length)}${isWordy ? " (count, id, first..last)" : ""}${sampled}`;
}

/** The call that tells most: the next page of what is notable where there is one, else how a part is opened. */
export function nextLine(
  call: DigestCall,
  { clean, layout, cursor }: { clean: Clean; layout: Layout; cursor: string | undefined },
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
  return calls === "whole"
    ? `next: ${alert} and group="g…" or "f…", event_ids=["…"], where="user = \\"…\\"", or detail="rows" for all`
    : `next: ${alert} and group, event_ids, where or detail="rows"`;
}

const CALL_CHARS = 300;

function argumentsText({ alertId, where, group }: DigestCall, clean: Clean): string {
  const given = Object.entries({ alert_id: clean(alertId, 64), where, group });
  return given
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${JSON.stringify(clean(value, CALL_CHARS))}`)
    .join(" ");
}
