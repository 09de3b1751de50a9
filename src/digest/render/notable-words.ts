import type { Clean } from "../../text/clean.ts";
import { cutRedacted, type RedactedText, showRedacted } from "../../text/redacted-text.ts";
import { techniqueName } from "../behaviours/techniques.ts";
import type { Act } from "../notable/acts.ts";
import type { Candidate } from "../notable/candidates.ts";
import { isUndone } from "../parsers/signals.ts";
import { words } from "../shape/words.ts";
import type { LineCost } from "./budget.ts";
import { shortenAround, shortenMiddle } from "./shorten-middle.ts";
import type { Span } from "./shorten-middle.ts";
import { shortenPaths } from "./shorten-paths.ts";
import type { ShowTime } from "./show-time.ts";

export const MAX_KIND = 48;
/** Of a line that is written out. */
export const LONG_CHARS = 400;

export interface NotableOptions {
  readonly tokens: number;
  /** Share of the room that known behaviour may take before unusual events. */
  readonly known: number;
  /** The same for the gravest of it. */
  readonly grave: number;
  /** Share of the room up to which unusual events that are not striking may be added. */
  readonly plain: number;
  /** Characters of a line's text, before there is room for more. */
  readonly lineChars: number;
  /** Whether lines that name no host are about the main one. */
  readonly hasMainHost: boolean;
  /** Who did it where a heading names nobody; "" where headings say it all. */
  readonly mainActor: string;
  /** Whether all lines stand in the order of time, each with its own label. */
  readonly isTimed: boolean;
  readonly clean: Clean;
  readonly costOf: LineCost;
  readonly times: ShowTime;
}

/** The line of one event or shape: when, which, how often, where, and what in `chars` characters. */
export function entryLine(candidate: Candidate, chars: number, options: NotableOptions): string {
  const { time, eventId, count, groupId, host, text, telling } = candidate;
  const { clean, times, lineChars, isTimed } = options;
  const parts = [
    times.at(time),
    clean(eventId, 64),
    count > 1 && groupId !== "" ? `×${String(count)} ${groupId}` : "",
    host === "" ? "" : `on ${clean(host, 60)}`,
    isTimed ? labelText(candidate, options) : "",
    chars === lineChars ? shortenTelling(text(), chars, telling) : showRedacted(text(), chars),
  ];
  return parts.filter(Boolean).join(" ");
}

/** "[T1562.008 trail stopped by ann]". */
function labelText({ technique, reason, who }: Candidate, options: NotableOptions): string {
  return `[${words(technique, options.clean(reason, 90))}${byText(who, options)}]`;
}

/** What acts by their names stand behind: technique and actor. */
export function briefHeading(
  { first: { technique, reason, who } }: Act,
  options: NotableOptions,
  techniques: ReadonlySet<string>,
): string {
  const isNew = !techniques.has(technique);
  const lead = technique === "" ? options.clean(reason, 90) : leadOf(technique, isNew);
  return `${lead}${byText(who, options)}:`;
}

/** "T1562.008 Disable or Modify Cloud Logs"; ATT&CK's name is said once a page. */
function leadOf(technique: string, isNew: boolean): string {
  return technique === "" ? "" : words(technique, isNew ? techniqueName(technique) : "");
}

function byText(who: string, { clean, lineChars, mainActor }: NotableOptions): string {
  if (who === mainActor) return "";
  return ` by ${who === "" ? "nobody named" : shortenMiddle(clean(who, 90), lineChars)}`;
}

/** "StopLogging ×3 1a2b3c4d refused": name, count, one id, and that it was only tried. */
export function briefText({ first, count }: Act, { clean }: NotableOptions): string {
  const { host, name, outcome, eventId, text } = first;
  const parts = [
    clean(name === "" ? text() : name, MAX_KIND),
    count > 1 ? `×${String(count)}` : "",
    clean(eventId, 64),
    host === "" ? "" : `on ${clean(host, 40)}`,
    isUndone(outcome) ? outcome : "",
  ];
  return parts.filter(Boolean).join(" ");
}

/** "lead: part; part", as many parts as `tokens` hold; "" where not even one fits. */
export function listLine(
  lead: string,
  parts: readonly string[],
  { tokens, costOf }: { tokens: number; costOf: LineCost },
): string {
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? `${lead}: ${part}` : `${line}; ${part}`;
    if (costOf(longer) > tokens) return line;
    line = longer;
  }
  return line;
}

/** "T1562.008 Disable or Modify Cloud Logs: logging stopped by ann:". */
export function headingOf(
  { technique, reason, who }: Candidate,
  options: NotableOptions,
  isNew: boolean,
): string {
  if (options.isTimed) return "in order of time:";
  const parts = [leadOf(technique, isNew), options.clean(reason, 90)];
  return `${parts.filter(Boolean).join(": ")}${byText(who, options)}:`;
}

function shortenTelling(text: RedactedText, chars: number, telling: readonly RegExp[]): string {
  const cut = cutRedacted(text, (whole) => shortenPaths(whole, placesIn(whole, telling)));
  const short = showRedacted(cut, LONG_CHARS);
  return shortenAround(short, chars, placesIn(short, telling));
}

function placesIn(text: string, patterns: readonly RegExp[]): readonly Span[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ from: match.index, to: match.index + match[0].length }];
  });
}
