import { toAct } from "../notable/acts.ts";
import type { Act } from "../notable/acts.ts";
import { isUndone } from "../parsers/signals.ts";
import { techniqueName } from "../behaviours/techniques.ts";
import { words } from "../shape/words.ts";
import type { Clean } from "../../text/clean.ts";
import type { Candidate } from "../notable/candidates.ts";
import type { LineCost } from "./budget.ts";
import { nameOf, restLine } from "./rest-line.ts";
import { shortenAround, shortenMiddle } from "./shorten-middle.ts";
import type { Span } from "./shorten-middle.ts";
import { shortenPaths } from "./shorten-paths.ts";
import type { ShowTime } from "./show-time.ts";

const MAX_KIND = 48;
const LONG_CHARS = 400;

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
  readonly clean: Clean;
  readonly costOf: LineCost;
  readonly times: ShowTime;
}

export interface Notable {
  readonly lines: readonly string[];
  /** How many of the acts and of what is unusual are named, each from the start of its list. */
  readonly acts: number;
  readonly unusual: number;
  readonly cost: number;
  /** Groups that a line names. */
  readonly groupIds: ReadonlySet<string>;
  readonly eventIds: readonly string[];
  /** Distinct acts and unusual events that are named, and that found no room. */
  readonly shown: number;
  readonly left: number;
  /** Whether some are only named, because not all fit as lines. */
  readonly isCrowded: boolean;
}

interface Cluster {
  readonly heading: string;
  readonly entries: Entry[];
  /** Acts by their names, behind the heading. */
  readonly briefs: string[];
}

interface Entry {
  readonly candidate: Candidate;
  line: string;
  cost: number;
}

/** Lines in clusters that say their common reason and actor once. */
export interface NotablePage {
  /** Adds a line unless it would bring the cost above `limit`; true also for what is named already. */
  add(candidate: Candidate, limit: number): boolean;
  /** Names an act without its parameters, behind the others of its technique and actor; false where it brings the cost above `limit`. */
  brief(act: Act, limit: number): boolean;
  /** Lengthens the lines that were cut and are worth it, the first added first, as far as there is room. */
  writeOut(limit: number, isWorth: (candidate: Candidate) => boolean): void;
  /** Counts what has not been named by technique, and names it, in one line of at most `tokens`; says what that cost. */
  nameRest(queue: readonly Candidate[], tokens: number): number;
  /** Names the kinds that happened once in all and no line shows, the rarest first, in one line of at most `tokens`; says what that cost. */
  nameKinds(queue: readonly Candidate[], tokens: number): number;
  /** Whether every one of them has been named. */
  hasAll(queue: readonly Candidate[]): boolean;
  end(): NotablePart;
}

export function createNotablePage(options: NotableOptions): NotablePage {
  const { clean, costOf, lineChars } = options;
  const clusters = new Map<string, Cluster>();
  const techniques = new Set<string>();
  const named = new Map<string, Entry>();
  const briefly = new Set<Candidate>();
  const namedBelow = new Set<string>();
  const anywhere = options.hasMainHost ? " on any host" : "";
  let cost = 0;

  const lineOf = (candidate: Candidate, chars: number) => entryLine(candidate, chars, options);
  function put(line: string): number {
    if (line === "") return 0;
    cost += costOf(line);
    clusters.set(line, { heading: line, entries: [], briefs: [] });
    return costOf(line);
  }

  return {
    add(candidate, limit) {
      if (named.has(keyOf(candidate)) || briefly.has(candidate)) return true;
      const key = clusterOf(candidate);
      const cluster = clusters.get(key);
      const heading = headingOf(candidate, options, !techniques.has(candidate.technique));
      const line = lineOf(candidate, lineChars);
      const entry = { candidate, line, cost: costOf(line) };
      const added = entry.cost + (cluster === undefined ? costOf(heading) : 0);
      if (cost + added > limit) return false;
      cost += added;
      named.set(keyOf(candidate), entry);
      if (cluster === undefined) clusters.set(key, { heading, entries: [entry], briefs: [] });
      else cluster.entries.push(entry);
      techniques.add(candidate.technique);
      return true;
    },
    brief({ members }, limit) {
      const act = toAct(members.filter((member) => !named.has(keyOf(member))));
      if (act === undefined) return true;
      const { technique, who } = act.first;
      const key = `also\u0001${technique || act.first.reason}\u0001${who}`;
      const cluster = clusters.get(key);
      const heading = cluster?.heading ?? briefHeading(act, options, techniques);
      const briefs = [...(cluster?.briefs ?? []), briefText(act, options)];
      const before = cluster === undefined ? 0 : costOf(briefLine(cluster));
      const added = costOf(briefLine({ heading, briefs })) - before;
      if (cost + added > limit) return false;
      cost += added;
      clusters.set(key, { heading, entries: [], briefs });
      for (const member of act.members) briefly.add(member);
      techniques.add(technique);
      return true;
    },
    writeOut(limit, isWorth) {
      for (const entry of named.values()) {
        const isWhole = entry.line.endsWith(clean(entry.candidate.text(), LONG_CHARS));
        if (isWhole || !isWorth(entry.candidate)) continue;
        const line = lineOf(entry.candidate, LONG_CHARS);
        const longer = costOf(line) - entry.cost;
        if (cost + longer > limit) continue;
        cost += longer;
        entry.line = line;
      }
    },
    nameRest(queue, tokens) {
      const rest = queue.filter((one) => !named.has(keyOf(one)) && !briefly.has(one));
      const lead = `not shown${anywhere}`;
      const told = namesOf(named.values());
      const { text, names } = restLine(rest, { tokens, clean, costOf, lead, told });
      for (const name of names) namedBelow.add(name);
      return put(text);
    },
    nameKinds(queue, tokens) {
      const lead = `once each${anywhere}, among others`;
      const all = kindsBeside(named.values(), queue).map((kind) => clean(kind, MAX_KIND));
      const kinds = all.filter((kind) => !namedBelow.has(kind));
      return put(listLine(lead, kinds, { tokens, costOf }));
    },
    hasAll: (queue) => queue.every((candidate) => named.has(keyOf(candidate))),
    end: () => toNotable({ clusters, cost, briefly }),
  };
}

function entryLine(
  { time, eventId, count, groupId, host, text, telling }: Candidate,
  chars: number,
  { clean, times, lineChars }: NotableOptions,
): string {
  const parts = [
    times.at(time),
    clean(eventId, 64),
    count > 1 ? `×${String(count)} ${groupId}` : "",
    host === "" ? "" : `on ${clean(host, 60)}`,
    chars === lineChars ? shortenTelling(text(), { chars, telling, clean }) : clean(text(), chars),
  ];
  return parts.filter(Boolean).join(" ");
}

function briefHeading(
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
function briefText({ first, count }: Act, { clean }: NotableOptions): string {
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

function briefLine({ heading, briefs }: Pick<Cluster, "briefs" | "heading">): string {
  return `${heading} ${briefs.join("; ")}`;
}

function namesOf(entries: Iterable<Entry>): ReadonlySet<string> {
  return new Set(Array.from(entries, ({ candidate }) => nameOf(candidate)));
}

interface Shortening {
  readonly chars: number;
  readonly telling: readonly RegExp[];
  readonly clean: Clean;
}

function shortenTelling(text: string, { chars, telling, clean }: Shortening): string {
  const short = clean(shortenPaths(text, placesIn(text, telling)), LONG_CHARS);
  return shortenAround(short, chars, placesIn(short, telling));
}

function placesIn(text: string, patterns: readonly RegExp[]): readonly Span[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ from: match.index, to: match.index + match[0].length }];
  });
}

type NotablePart = Pick<Notable, "cost" | "eventIds" | "groupIds" | "lines">;

function toNotable(page: {
  clusters: ReadonlyMap<string, Cluster>;
  cost: number;
  briefly: ReadonlySet<Candidate>;
}): NotablePart {
  const entries = [...page.clusters.values()].flatMap((cluster) => cluster.entries);
  const lines: string[] = [];
  for (const { heading, entries: own, briefs } of page.clusters.values()) {
    const inOrder = own.toSorted((a, b) => a.candidate.time - b.candidate.time);
    lines.push(briefs.length > 0 ? briefLine({ heading, briefs }) : heading);
    for (const { line } of inOrder) lines.push(line);
  }
  const named = [...entries.map(({ candidate }) => candidate), ...page.briefly];
  return {
    lines,
    cost: page.cost,
    groupIds: new Set(named.map(({ groupId }) => groupId).filter(Boolean)),
    eventIds: named.map(({ eventId }) => eventId),
  };
}

/** Kinds of single events of which no line is an example. */
function kindsBeside(named: Iterable<Entry>, queue: readonly Candidate[]): string[] {
  const shown = new Set<string>();
  for (const { candidate } of named) shown.add(candidate.kind);
  const rest = queue.filter(({ kind, isOnly }) => isOnly && kind !== "" && !shown.has(kind));
  return [...new Set(rest.map(({ kind }) => kind))];
}

/** "lead: part; part", as many parts as `tokens` hold; "" where not even one fits. */
function listLine(
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

/** Entries with the same key say their reason and actor once. */
function clusterOf({ technique, reason, who }: Candidate): string {
  return [technique, reason, who].join("\u0001");
}

/** "T1562.008 Disable or Modify Cloud Logs: logging stopped by ann:". */
function headingOf(
  { technique, reason, who }: Candidate,
  options: NotableOptions,
  isNew: boolean,
): string {
  const parts = [leadOf(technique, isNew), options.clean(reason, 90)];
  return `${parts.filter(Boolean).join(": ")}${byText(who, options)}:`;
}

function keyOf(candidate: Candidate): string {
  return candidate.groupId || `${candidate.technique} ${candidate.reason} ${candidate.text()}`;
}
