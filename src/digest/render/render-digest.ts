import type { Clean } from "../../text/clean.ts";
import { formatSpan } from "../../text/time.ts";
import { countTokens } from "../../tokens/count-tokens.ts";
import { candidatesOf } from "../candidates.ts";
import type { EventDigest } from "../event-digest.ts";
import { renderActors } from "./actor-lines.ts";
import { createBudget, lineCost } from "./budget.ts";
import { number, renderGroups } from "./group-lines.ts";
import { renderNotable } from "./notable.ts";
import { createShowTime } from "./show-time.ts";
import type { ShowTime } from "./show-time.ts";
import { timelineText } from "./timeline-line.ts";

export interface DigestTextOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  /** Arguments that the shown calls repeat. */
  readonly call: { readonly alertId: string };
  /** Our own words before everything else, such as that this is a demo. */
  readonly head?: string;
}

export interface DigestText {
  readonly text: string;
  /** Ids of groups and events that the text shows. */
  readonly groupIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Whether there is more than the text shows. */
  readonly truncated: boolean;
}

const SHARES = { actors: 0.16, groups: 0.24 } as const;

/** The digest as a text of at most `maxTokens` tokens (o200k), whatever the events hold. */
export function renderDigest(digest: EventDigest, options: DigestTextOptions): DigestText {
  let tokens = options.maxTokens;
  for (;;) {
    const result = compose(digest, { ...options, maxTokens: tokens });
    const over = countTokens(result.text) - options.maxTokens;
    if (over <= 0 || tokens <= 0) return result;
    tokens -= over;
  }
}

function compose(digest: EventDigest, options: DigestTextOptions): DigestText {
  const { clean, maxTokens } = options;
  const times = createShowTime(digest.first, digest.last);
  const first = [options.head, headLine(digest)].filter(Boolean).join("\n");
  const next = nextLine(options);
  const fixed = lineCost(first) + lineCost("<data>") + lineCost("</data>") + lineCost(next);
  const room = Math.max(0, maxTokens - fixed);
  const opening = createBudget(room);
  for (const line of [typesLine(digest, clean)]) opening.take(line);
  const actors = renderActors(digest, Math.min(opening.left, maxTokens * SHARES.actors), clean);
  for (const line of actors) opening.take(line);
  const timeline = timelineText(digest, times);
  const timelineCost = timeline === "" ? 0 : lineCost(timeline);
  const keepsTimeline = timelineCost > 0 && timelineCost < opening.left * 0.12;
  const body = opening.left - (keepsTimeline ? timelineCost : 0);
  const sections = renderBody(digest, { room: body, clean, times });
  const lines = [...opening.lines, ...sections.lines, ...(keepsTimeline ? [timeline] : [])];
  return {
    text: [first, "<data>", ...lines, "</data>", next].join("\n"),
    groupIds: sections.groupIds,
    eventIds: sections.eventIds,
    truncated: true,
  };
}

interface Body {
  readonly lines: readonly string[];
  readonly groupIds: readonly string[];
  readonly eventIds: readonly string[];
}

function renderBody(
  digest: EventDigest,
  { room, clean, times }: { room: number; clean: Clean; times: ShowTime },
): Body {
  const groupsHeading = `groups (${number(digest.groups.length)} shapes; count, id, first..last)${digest.isSampled ? "; too many shapes: those kept are exact, the others counted as other" : ""}`;
  const headings = lineCost(notableHeading(9999, 9999)) + lineCost(groupsHeading);
  const forGroups = Math.floor((room - headings) * SHARES.groups);
  const candidates = candidatesOf(digest);
  const notable = renderNotable(candidates, {
    tokens: Math.max(0, room - headings - forGroups),
    clean,
    times,
  });
  const groups = renderGroups(digest, {
    tokens: Math.max(0, room - headings - notable.cost),
    clean,
    times,
    named: notable.groupIds,
  });
  const lines = [
    ...(notable.shown > 0 ? [notableHeading(notable.shown, notable.left), ...notable.lines] : []),
    ...(groups.lines.length > 0 ? [groupsHeading, ...groups.lines] : []),
  ];
  return { lines, groupIds: [...notable.groupIds, ...groups.ids], eventIds: notable.eventIds };
}

function notableHeading(shown: number, left: number): string {
  const more =
    left > 0
      ? `: ${number(shown)} of ${number(shown + left)} candidates, the rest by group or rows`
      : "";
  return `notable (time, event id; rare = seldom among events of its kind and program)${more}`;
}

function headLine(digest: EventDigest): string {
  const span = Number.isFinite(digest.first) ? formatSpan(digest.first, digest.last) : "no times";
  const undated = digest.undated > 0 ? `, ${number(digest.undated)} undated` : "";
  return `${number(digest.total)} events, digest by shape, ${span} UTC${undated}, ${sizeText(digest.bytes)} raw`;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const kib = bytes / 1024;
  return kib < 1024 ? `${kib.toFixed(0)} KiB` : `${(kib / 1024).toFixed(1)} MiB`;
}

function typesLine(digest: EventDigest, clean: Clean): string {
  const types = digest.types.top
    .slice(0, 6)
    .map(({ value, count }) => `${clean(value, 40)} ${number(count)}`);
  const codes = digest.codes.top
    .slice(0, 5)
    .map(({ value, count }) => `${clean(value, 12)} ${number(count)}`);
  return [`types: ${types.join("; ")}`, codes.length > 0 ? `event ids: ${codes.join("; ")}` : ""]
    .filter(Boolean)
    .join(" | ");
}

function nextLine({ call, clean }: DigestTextOptions): string {
  const alert = `threatstack_get_events alert_id=${JSON.stringify(clean(call.alertId, 64))}`;
  return `next: ${alert} with group="…" (a group or family id above), event_ids=["…"] detail="raw", where="user = \\"…\\"", or detail="rows" for all in order`;
}
