import type { Clean } from "../../text/clean.ts";
import { dataRegion } from "../../text/data-region.ts";
import { fitCount } from "../../text/fit.ts";
import { withinTokens } from "../../tokens/count-tokens.ts";
import type { DigestGroup, EventDigest } from "../event-digest.ts";
import { number } from "./number.ts";

const TEXT_CHARS = 120;

/** What a filter did to the events of one alert. */
export interface FilteredAlert {
  readonly id: string;
  readonly matching: EventDigest;
  readonly others: EventDigest;
}

export interface FilterTestOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  /** Our own words before everything else, such as that this is a demo. */
  readonly head: string;
}

/**
 * How many events match and which kinds do and do not, each with an event id; the largest kinds
 * first. Where not every alert fits, the first ones are shown with their totals only.
 */
export function renderFilterTest(
  alerts: readonly FilteredAlert[],
  { maxTokens, clean, head }: FilterTestOptions,
): { text: string; truncated: boolean } {
  const matching = alerts.reduce((sum, alert) => sum + alert.matching.total, 0);
  const all = alerts.reduce((sum, alert) => sum + alert.others.total, matching);
  const first = `${head}the filter matches ${number(matching)} of ${number(all)} events of ${number(alerts.length)} alert${alerts.length === 1 ? "" : "s"}`;
  const most = Math.max(
    ...alerts.flatMap((alert) => [alert.matching.groups.length, alert.others.groups.length]),
  );
  const whole = fitCount(most, maxTokens, (each) =>
    compose(
      first,
      alerts.flatMap((alert) => alertLines(alert, { each, clean })),
    ),
  );
  if (withinTokens(whole.text, maxTokens)) {
    return { text: whole.text, truncated: whole.shown < most };
  }
  const { text } = fitCount(alerts.length, maxTokens, (count) =>
    compose(
      first,
      alerts.slice(0, count).map((alert) => totalLine(alert, clean)),
      `${number(alerts.length - count)} alerts left out; name fewer, or ask for more max_tokens`,
    ),
  );
  return { text, truncated: true };
}

function compose(first: string, lines: readonly string[], left = ""): string {
  return [first, dataRegion(lines), left].filter(Boolean).join("\n");
}

function totalLine({ id, matching, others }: FilteredAlert, clean: Clean): string {
  return `alert ${clean(id, 64).slice(0, 8)}: ${number(matching.total)} of ${number(matching.total + others.total)}`;
}

function alertLines({ id, matching, others }: FilteredAlert, options: SectionOptions): string[] {
  return [
    `alert ${options.clean(id, 64)}`,
    ...section("matching", matching, options),
    ...section("not matching", others, options),
  ];
}

interface SectionOptions {
  /** Groups shown at most. */
  readonly each: number;
  readonly clean: Clean;
}

function section(
  title: string,
  { groups, total }: EventDigest,
  { each, clean }: SectionOptions,
): string[] {
  if (total === 0) return [`${title}: none`];
  const shown = groups.slice(0, each);
  const count = shown.reduce((sum, group) => sum + group.count, 0);
  const left = groups.length - shown.length;
  return [
    `${title}: ${number(total)} in ${number(groups.length)} groups (count, group, an event id)`,
    ...shown.map((group) => groupLine(group, clean)),
    ...(left > 0 ? [`other: ${number(total - count)} in ${number(left)} groups`] : []),
  ];
}

function groupLine({ count, id, eventId, kind, text, who }: DigestGroup, clean: Clean): string {
  const by = who === "" ? "" : ` by ${clean(who, 60)}`;
  return `${number(count)}× ${id} ${clean(eventId, 64)} ${clean(kind, 60)} ${clean(text(), TEXT_CHARS)}${by}`;
}
