import { type AnswerText, layOut } from "../../text/answer-text.ts";
import type { Clean } from "../../text/clean.ts";
import {
  type CleanText,
  cleanText,
  clipText,
  joinClean,
  numberText,
} from "../../text/clean-text.ts";
import { showRedacted } from "../../text/redacted-text.ts";
import { fitCount } from "../../text/fit.ts";
import { withinTokens } from "../../tokens/count-tokens.ts";
import type { DigestGroup, EventDigest } from "../event-digest.ts";

const TEXT_CHARS = 120;

/** What a filter did to the events of one alert. */
export interface FilteredAlert {
  readonly id: string;
  readonly matching: EventDigest;
  /** Events that do not match. */
  readonly others: number;
}

export interface FilterTestOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  /** Our own words about the filter, such as what it may mean; empty where there is nothing to say. */
  readonly warning: CleanText | "";
  /** Whether all events of all alerts asked for were tried; unless false. */
  readonly isAll?: boolean;
}

export interface FilterTestText extends AnswerText {
  readonly truncated: boolean;
}

/**
 * How many events match and of which kinds, each with an event id, the largest kinds first; what does not
 * match is counted. Where not every alert fits, the first ones are shown with their totals only.
 */
export function renderFilterTest(
  alerts: readonly FilteredAlert[],
  { maxTokens, clean, warning, isAll = true }: FilterTestOptions,
): FilterTestText {
  const matching = alerts.reduce((sum, alert) => sum + alert.matching.total, 0);
  const all = alerts.reduce((sum, alert) => sum + alert.others, matching);
  const of = alerts.length === 1 ? cleanText`1 alert` : cleanText`${alerts.length} alerts`;
  const number = isAll ? numberText(matching) : cleanText`at least ${numberText(matching)}`;
  const first = cleanText`the filter matches ${number} of ${numberText(all)} events${isAll ? cleanText`` : cleanText` read`} of ${of}`;
  const head = joinClean([first, warning], "\n");
  const most = Math.max(0, ...alerts.map((alert) => alert.matching.groups.length));
  const composeWhole = (each: number): AnswerText => ({
    head,
    data: alerts.flatMap((alert) => alertLines(alert, { each, clean })),
    after: [],
  });
  const whole = fitCount(most, maxTokens, (each) => layOut(composeWhole(each)));
  if (withinTokens(whole.text, maxTokens)) {
    return { ...composeWhole(whole.shown), truncated: whole.shown < most };
  }
  const composeTotals = (count: number): AnswerText => ({
    head,
    data: alerts.slice(0, count).map((alert) => totalLine(alert, clean)),
    after: [
      cleanText`${alerts.length - count} alerts left out; name fewer, or ask for more max_tokens`,
    ],
  });
  const { shown } = fitCount(alerts.length, maxTokens, (count) => layOut(composeTotals(count)));
  return { ...composeTotals(shown), truncated: true };
}

function totalLine({ id, matching, others }: FilteredAlert, clean: Clean): CleanText {
  const short = clipText(clean(id, 64), 8);
  return cleanText`alert ${short}: ${numberText(matching.total)} of ${numberText(matching.total + others)} match`;
}

interface SectionOptions {
  /** Groups shown at most. */
  readonly each: number;
  readonly clean: Clean;
}

function alertLines(alert: FilteredAlert, { each, clean }: SectionOptions): CleanText[] {
  const { groups, total } = alert.matching;
  if (total === 0) return [totalLine(alert, clean)];
  const shown = groups.slice(0, each);
  const count = shown.reduce((sum, group) => sum + group.count, 0);
  const left = groups.length - shown.length;
  const rest =
    left > 0 ? [cleanText`other: ${numberText(total - count)} in ${numberText(left)} groups`] : [];
  return [
    cleanText`${totalLine(alert, clean)}, in ${numberText(groups.length)} groups (count, group, an event id)`,
    ...shown.map((group) => groupLine(group, clean)),
    ...rest,
  ];
}

function groupLine(group: DigestGroup, clean: Clean): CleanText {
  const { count, id, eventId, kind, text, who } = group;
  const by = who === "" ? "" : cleanText`by ${clean(who, 60)}`;
  return joinClean(
    [
      cleanText`${numberText(count)}×`,
      clean(id),
      clean(eventId, 64),
      clean(kind, 60),
      showRedacted(text(), TEXT_CHARS),
      by,
    ],
    " ",
  );
}
