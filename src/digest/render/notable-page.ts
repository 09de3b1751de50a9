import { showRedacted } from "../../text/redacted-text.ts";
import { toAct } from "../notable/acts.ts";
import type { Act } from "../notable/acts.ts";
import type { Candidate } from "../notable/candidates.ts";
import {
  briefHeading,
  briefText,
  entryLine,
  headingOf,
  listLine,
  LONG_CHARS,
  MAX_KIND,
} from "./notable-words.ts";
import type { NotableOptions } from "./notable-words.ts";
import { nameOf, restLine } from "./rest-line.ts";

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
  const state: PageState = {
    options,
    clusters: new Map(),
    techniques: new Set(),
    named: new Map(),
    briefly: new Set(),
    namedBelow: new Set(),
    cost: 0,
  };
  return {
    add: (candidate, limit) => addLine(state, candidate, limit),
    brief: (act, limit) => addBrief(state, act, limit),
    writeOut: (limit, isWorth) => writeOut(state, limit, isWorth),
    nameRest: (queue, tokens) => nameRest(state, queue, tokens),
    nameKinds: (queue, tokens) => nameKinds(state, queue, tokens),
    hasAll: (queue) => queue.every((candidate) => state.named.has(keyOf(candidate))),
    end: () => toPart(state),
  };
}

interface PageState {
  readonly options: NotableOptions;
  readonly clusters: Map<string, Cluster>;
  /** Those whose name has been said. */
  readonly techniques: Set<string>;
  /** By the key of what has a line. */
  readonly named: Map<string, Entry>;
  /** What goes by the name of its act. */
  readonly briefly: Set<Candidate>;
  readonly namedBelow: Set<string>;
  cost: number;
}

function addLine(state: PageState, candidate: Candidate, limit: number): boolean {
  const { options, clusters, techniques, named, briefly } = state;
  const { costOf, lineChars } = options;
  if (named.has(keyOf(candidate)) || briefly.has(candidate)) return true;
  const key = options.isTimed ? "time" : clusterOf(candidate);
  const cluster = clusters.get(key);
  const heading = headingOf(candidate, options, !techniques.has(candidate.technique));
  const line = entryLine(candidate, lineChars, options);
  const entry = { candidate, line, cost: costOf(line) };
  const added = entry.cost + (cluster === undefined ? costOf(heading) : 0);
  if (state.cost + added > limit) return false;
  state.cost += added;
  named.set(keyOf(candidate), entry);
  if (cluster === undefined) clusters.set(key, { heading, entries: [entry], briefs: [] });
  else cluster.entries.push(entry);
  techniques.add(candidate.technique);
  return true;
}

function addBrief(state: PageState, { members }: Act, limit: number): boolean {
  const { options, clusters, techniques, named, briefly } = state;
  const act = toAct(members.filter((member) => !named.has(keyOf(member))));
  if (act === undefined) return true;
  const { technique, reason, who } = act.first;
  const key = `also\u0001${technique || reason}\u0001${who}`;
  const cluster = clusters.get(key);
  const heading = cluster?.heading ?? briefHeading(act, options, techniques);
  const briefs = [...(cluster?.briefs ?? []), briefText(act, options)];
  const before = cluster === undefined ? 0 : options.costOf(briefLine(cluster));
  const added = options.costOf(briefLine({ heading, briefs })) - before;
  if (state.cost + added > limit) return false;
  state.cost += added;
  clusters.set(key, { heading, entries: [], briefs });
  for (const member of act.members) briefly.add(member);
  techniques.add(technique);
  return true;
}

function writeOut(
  state: PageState,
  limit: number,
  isWorth: (candidate: Candidate) => boolean,
): void {
  const { options, named } = state;
  for (const entry of named.values()) {
    const isWhole = entry.line.endsWith(showRedacted(entry.candidate.text(), LONG_CHARS));
    if (isWhole || !isWorth(entry.candidate)) continue;
    const line = entryLine(entry.candidate, LONG_CHARS, options);
    const longer = options.costOf(line) - entry.cost;
    if (state.cost + longer > limit) continue;
    state.cost += longer;
    entry.line = line;
  }
}

function nameRest(state: PageState, queue: readonly Candidate[], tokens: number): number {
  const { options, named, briefly, namedBelow } = state;
  const { clean, costOf } = options;
  const rest = queue.filter((one) => !named.has(keyOf(one)) && !briefly.has(one));
  const lead = `not shown${anywhere(options)}`;
  const told = new Set(Array.from(named.values(), ({ candidate }) => nameOf(candidate)));
  const { text, names } = restLine(rest, { tokens, clean, costOf, lead, told });
  for (const name of names) namedBelow.add(name);
  return put(state, text);
}

function nameKinds(state: PageState, queue: readonly Candidate[], tokens: number): number {
  const { options, named, namedBelow } = state;
  const { clean, costOf } = options;
  const lead = `once each${anywhere(options)}, among others`;
  const all = kindsBeside(named.values(), queue).map((kind) => clean(kind, MAX_KIND));
  const kinds = all.filter((kind) => !namedBelow.has(kind));
  return put(state, listLine(lead, kinds, { tokens, costOf }));
}

/** Said where lines that name no host are about the main one, and this is not. */
function anywhere({ hasMainHost }: NotableOptions): string {
  return hasMainHost ? " on any host" : "";
}

function put(state: PageState, line: string): number {
  if (line === "") return 0;
  const cost = state.options.costOf(line);
  state.cost += cost;
  state.clusters.set(line, { heading: line, entries: [], briefs: [] });
  return cost;
}

function briefLine({ heading, briefs }: Pick<Cluster, "briefs" | "heading">): string {
  return `${heading} ${briefs.join("; ")}`;
}

type NotablePart = Pick<Notable, "cost" | "eventIds" | "groupIds" | "lines">;

function toPart({ clusters, cost, briefly }: PageState): NotablePart {
  const entries = [...clusters.values()].flatMap((cluster) => cluster.entries);
  const lines: string[] = [];
  for (const { heading, entries: own, briefs } of clusters.values()) {
    const inOrder = own.toSorted((a, b) => a.candidate.time - b.candidate.time);
    lines.push(briefs.length > 0 ? briefLine({ heading, briefs }) : heading);
    for (const { line } of inOrder) lines.push(line);
  }
  const shown = [...entries.map(({ candidate }) => candidate), ...briefly];
  return {
    lines,
    cost,
    groupIds: new Set(
      shown.flatMap(({ groupId, alsoGroupIds }) => [groupId, ...alsoGroupIds]).filter(Boolean),
    ),
    eventIds: shown.map(({ eventId }) => eventId),
  };
}

/** Kinds of single events of which no line is an example. */
function kindsBeside(named: Iterable<Entry>, queue: readonly Candidate[]): string[] {
  const shown = new Set<string>();
  for (const { candidate } of named) shown.add(candidate.kind);
  const rest = queue.filter(({ kind, isOnly }) => isOnly && kind !== "" && !shown.has(kind));
  return [...new Set(rest.map(({ kind }) => kind))];
}

function keyOf(candidate: Candidate): string {
  return candidate.groupId || `${candidate.technique} ${candidate.reason} ${candidate.text()}`;
}

/** Entries with the same key say their reason and actor once. */
function clusterOf({ technique, reason, who }: Candidate): string {
  return [technique, reason, who].join("\u0001");
}
