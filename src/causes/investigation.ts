import type { EventDigest } from "../digest/event-digest.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import { actLine, notableOf, weightsOf } from "./act-lines.ts";
import { explain } from "./explain.ts";
import type { Explanation } from "./explanation.ts";
import type { Fact } from "./fact.ts";
import type { RankedLine } from "./fit-lines.ts";
import type { CauseGraph } from "./graph.ts";
import { isBareLogin } from "./lead.ts";
import { amount, idsText, type RootSentence, type Telling } from "./telling.ts";
import { tellRoot } from "./tell-root.ts";
import { tellSteps } from "./tell-step.ts";

export interface InvestigatedAlert {
  readonly digest: EventDigest;
  /** Of this alert alone. */
  readonly facts: readonly Fact[];
  /** Made of these facts, and of those of related alerts that were read. */
  readonly graph: CauseGraph;
}

export interface CauseText {
  /** Whether the root is tied to what happened by identifiers alone; undefined where none was found. */
  readonly isCertain: boolean | undefined;
  readonly lines: readonly RankedLine[];
  /** Of the root sentence. */
  readonly eventIds: readonly string[];
}

/** What is shown first where there is little room. */
const RANK = { root: 0, missing: 3, step: 4, act: 6, otherRoot: 8, more: 9 } as const;
const MAX_ROOTS = 4;
const MAX_ACTS = 14;
const MAX_CHAIN = 12;

/** The root cause, the chain to what the alert shows, what was done, and what is missing. */
export function tellCauses(
  { digest, facts, graph }: InvestigatedAlert,
  telling: Telling,
): CauseText {
  const weights = weightsOf(digest);
  const weightOf = (fact: Fact) => weights.get(fact.id) ?? weights.get(fact.id.slice(0, 8)) ?? 0;
  const [main, ...others] = explain(graph, facts, weightOf);
  const acts = actLines(digest, telling);
  if (main === undefined) {
    const why = cleanText`root cause: not found. None of these events names a process, login, key or request; threatstack_get_events tells what they are`;
    return { isCertain: undefined, lines: [{ text: why, rank: RANK.root }, ...acts], eventIds: [] };
  }
  const root = tellRoot(graph, main, telling);
  // That somebody logged in is certain, that it led to what else is in the alert is not.
  const isCertain = main.chain.isCertain && (others.length === 0 || !isBareLogin(graph, main));
  const lines: RankedLine[] = [
    { text: rootLine(root, { ...main, isCertain }, telling), rank: RANK.root },
    ...(root.missing === "" ? [] : [{ text: missingLine(root, telling), rank: RANK.missing }]),
    ...stepLines(graph, main, telling),
    ...acts,
    ...otherRoots(graph, others, telling),
  ];
  return { isCertain, lines, eventIds: root.eventIds };
}

function rootLine(
  { text, eventIds, isOpen }: RootSentence,
  { isCertain, facts }: Explanation & { readonly isCertain: boolean },
  telling: Telling,
): CleanText {
  const sure = isCertain ? cleanText`certain` : cleanText`guess`;
  const name = isOpen
    ? cleanText`root cause not reached; first known cause`
    : cleanText`root cause`;
  const share = facts.reduce((sum, { count }) => sum + count, 0);
  return cleanText`${name} (${sure}): ${text} ${idsText(eventIds, telling)}; ${eventsText(share)} of it`;
}

function eventsText(count: number): CleanText {
  return count === 1 ? cleanText`1 event` : cleanText`${numberText(count)} events`;
}

function missingLine({ missing, eventIds }: RootSentence, telling: Telling): CleanText {
  return cleanText`missing: ${missing === "" ? cleanText`` : missing} ${idsText(eventIds.slice(0, 1), telling)}`;
}

/** Long chains are told by both ends. */
function stepLines(graph: CauseGraph, main: Explanation, telling: Telling): RankedLine[] {
  const steps = tellSteps(graph, main, telling);
  if (steps.length < 2) return [];
  const half = MAX_CHAIN / 2;
  const shown =
    steps.length <= MAX_CHAIN
      ? steps
      : [
          ...steps.slice(0, half),
          { text: cleanText`… ${steps.length - MAX_CHAIN} steps between`, isGuess: false },
          ...steps.slice(-half),
        ];
  return [
    { text: cleanText`chain, from the root:`, rank: RANK.step, isHeading: true },
    ...shown.map(({ text }) => ({ text, rank: RANK.step })),
  ];
}

function actLines(digest: EventDigest, telling: Telling): RankedLine[] {
  const notable = notableOf(digest);
  if (notable.length === 0) return [];
  const shown = notable.slice(0, MAX_ACTS).map((candidate, at) => ({ candidate, at }));
  const lines = shown
    .toSorted((a, b) => a.candidate.time - b.candidate.time)
    .map(({ candidate, at }) => ({
      text: actLine(candidate, telling.clean),
      rank: at < 4 ? RANK.act : RANK.more,
    }));
  const more = notable.length - shown.length;
  const rest =
    more > 0 ? cleanText` (${numberText(more)} more in threatstack_get_events)` : cleanText``;
  const heading = cleanText`what was done, in order of time${rest}:`;
  return [{ text: heading, rank: RANK.act, isHeading: true }, ...lines];
}

/** What else happened in the alert and has another root. */
function otherRoots(
  graph: CauseGraph,
  others: readonly Explanation[],
  telling: Telling,
): RankedLine[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, MAX_ROOTS).map((told) => {
    const { text, eventIds } = tellRoot(graph, told, telling);
    const sure = told.chain.isCertain ? cleanText`certain` : cleanText`guess`;
    return { text: cleanText`- ${text} (${sure}) ${idsText(eventIds, telling)}`, rank: RANK.more };
  });
  const heading = cleanText`not from that root, or not tied to it by an identifier: ${amount(others.length, cleanText`other root`, cleanText`other roots`)}:`;
  return [{ text: heading, rank: RANK.otherRoot, isHeading: true }, ...shown];
}
