import { techniqueName } from "../behaviours/techniques.ts";
import { words } from "../shape/words.ts";
import type { Clean } from "../../text/clean.ts";
import { cutRedacted, type RedactedText, showRedacted } from "../../text/redacted-text.ts";
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
  readonly clean: Clean;
  readonly costOf: LineCost;
  readonly times: ShowTime;
}

export interface Notable {
  readonly lines: readonly string[];
  readonly cost: number;
  /** Groups that a line names. */
  readonly groupIds: ReadonlySet<string>;
  readonly eventIds: readonly string[];
  readonly shown: number;
  /** Candidates that found no room. */
  readonly left: number;
}

interface Cluster {
  readonly heading: string;
  readonly entries: Entry[];
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
  /** Lengthens the lines that were cut and are worth it, the first added first, as far as there is room. */
  writeOut(limit: number, isWorth: (candidate: Candidate) => boolean): void;
  /** Counts what has not been named by technique, and names it, in one line of at most `tokens`; says what that cost. */
  nameRest(queue: readonly Candidate[], tokens: number): number;
  /** Names the kinds that happened once in all and no line shows, the rarest first, in one line of at most `tokens`; says what that cost. */
  nameKinds(queue: readonly Candidate[], tokens: number): number;
  /** Whether every one of them has been named. */
  hasAll(queue: readonly Candidate[]): boolean;
  end(all: readonly Candidate[]): Notable;
}

export function createNotablePage(options: NotableOptions): NotablePage {
  const { clean, costOf, lineChars } = options;
  const clusters = new Map<string, Cluster>();
  const techniques = new Set<string>();
  const named = new Map<string, Entry>();
  const namedBelow = new Set<string>();
  const anywhere = options.hasMainHost ? " on any host" : "";
  let cost = 0;

  const lineOf = (candidate: Candidate, chars: number) => entryLine(candidate, chars, options);
  function put(line: string): number {
    if (line === "") return 0;
    cost += costOf(line);
    clusters.set(line, { heading: line, entries: [] });
    return costOf(line);
  }

  return {
    add(candidate, limit) {
      if (named.has(keyOf(candidate))) return true;
      const key = clusterOf(candidate);
      const cluster = clusters.get(key);
      const heading = headingOf(candidate, options, !techniques.has(candidate.technique));
      const line = lineOf(candidate, lineChars);
      const entry = { candidate, line, cost: costOf(line) };
      const added = entry.cost + (cluster === undefined ? costOf(heading) : 0);
      if (cost + added > limit) return false;
      cost += added;
      named.set(keyOf(candidate), entry);
      if (cluster === undefined) clusters.set(key, { heading, entries: [entry] });
      else cluster.entries.push(entry);
      techniques.add(candidate.technique);
      return true;
    },
    writeOut(limit, isWorth) {
      for (const entry of named.values()) {
        const isWhole = entry.line.endsWith(showRedacted(entry.candidate.text(), LONG_CHARS));
        if (isWhole || !isWorth(entry.candidate)) continue;
        const line = lineOf(entry.candidate, LONG_CHARS);
        const longer = costOf(line) - entry.cost;
        if (cost + longer > limit) continue;
        cost += longer;
        entry.line = line;
      }
    },
    nameRest(queue, tokens) {
      const rest = queue.filter((candidate) => !named.has(keyOf(candidate)));
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
    end: (all) => toNotable({ clusters, cost, all: new Set(all.map((one) => keyOf(one))).size }),
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
    chars === lineChars ? shortenTelling(text(), chars, telling) : showRedacted(text(), chars),
  ];
  return parts.filter(Boolean).join(" ");
}

function namesOf(entries: Iterable<Entry>): ReadonlySet<string> {
  return new Set(Array.from(entries, ({ candidate }) => nameOf(candidate)));
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

function toNotable(page: {
  clusters: ReadonlyMap<string, Cluster>;
  cost: number;
  all: number;
}): Notable {
  const entries = [...page.clusters.values()].flatMap((cluster) => cluster.entries);
  const lines: string[] = [];
  for (const { heading, entries: own } of page.clusters.values()) {
    const inOrder = own.toSorted((a, b) => a.candidate.time - b.candidate.time);
    lines.push(heading);
    for (const { line } of inOrder) lines.push(line);
  }
  return {
    lines,
    cost: page.cost,
    groupIds: new Set(entries.map(({ candidate }) => candidate.groupId).filter(Boolean)),
    eventIds: entries.map(({ candidate }) => candidate.eventId),
    shown: entries.length,
    left: page.all - entries.length,
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

/** "T1562.008 Disable or Modify Cloud Logs: logging stopped by ann:"; ATT&CK's name is said once a page. */
function headingOf(
  { technique, reason, who }: Candidate,
  { clean, lineChars }: NotableOptions,
  isNew: boolean,
): string {
  const lead = technique === "" ? "" : words(technique, isNew ? techniqueName(technique) : "");
  const by = who === "" ? "" : ` by ${shortenMiddle(clean(who, 90), lineChars)}`;
  return `${[lead, clean(reason, 90)].filter(Boolean).join(": ")}${by}:`;
}

function keyOf(candidate: Candidate): string {
  return candidate.groupId || `${candidate.technique} ${candidate.reason} ${candidate.text()}`;
}
