import { withOutcome } from "../describe/outcome-text.ts";
import type { Outcome } from "../parsers/signals.ts";
import { isUndone } from "../parsers/signals.ts";
import { COMPLAINT_BITS, FEW_EVENTS, POINTS, RARITY } from "../weights.ts";
import { SUSPICIOUS } from "../behaviours/behaviour.ts";
import type { Condition } from "../behaviours/behaviour.ts";
import { complaintOf } from "./complaint.ts";
import type { DigestGroup, EventDigest } from "../event-digest.ts";
import { hostLabelsOf } from "../count/host-labels.ts";
import type { HostLabels } from "../count/host-labels.ts";
import { interestOf } from "./interest.ts";
import { compareText } from "../bounded/tally.ts";
import { words } from "../shape/words.ts";
import { markRedacted, redactedText, type RedactedText } from "../../text/redacted-text.ts";
import type { Finding } from "../judge/judgements.ts";
import { toldOnce } from "./told-once.ts";

/** One thing worth naming: a group with its example, or something several events show together. */
export interface Candidate {
  /** ATT&CK technique; "" for what is unusual or changed and shows no attack by itself. */
  readonly technique: string;
  /** Why it is here, said once above entries that share it; that it was refused or failed is part of it. */
  readonly reason: string;
  readonly who: string;
  /** Where it happened; "" where that is the main host, or goes without saying. */
  readonly host: string;
  /** What makes several candidates tell the same story: a reason, an API call, or a program. */
  readonly source: string;
  /** What it says: the same may be told of several accounts, or by several sensors. */
  readonly what: string;
  /** What happened in a word or two; "" for findings over several events. */
  readonly kind: string;
  /** What an analyst would search for: an API call, a program, else what happened by which program; "" for findings. */
  readonly name: string;
  readonly outcome: Outcome;
  /** Whether nothing else of its kind happened; not said of logs, where the kind is who wrote the line. */
  readonly isOnly: boolean;
  /** What did it; "" where nobody is known. */
  readonly program: string;
  /** Telemetry; made when asked for. */
  readonly text: () => RedactedText;
  /** What in the text is why it is here. */
  readonly telling: readonly RegExp[];
  readonly time: number;
  readonly eventId: string;
  readonly count: number;
  /** The group it stands for; "" for findings over several events. */
  readonly groupId: string;
  /** Other groups that it tells of. */
  readonly alsoGroupIds: readonly string[];
  readonly score: number;
}

export interface Candidates {
  /** Where most of it happened, so that lines need not say so; "" where there is none such. */
  readonly mainHost: string;
  /** Known behaviour and changes, most notable first. */
  readonly risky: readonly Candidate[];
  /** Rare in a regular family, or complaints of logs; most striking first. */
  readonly unusual: readonly Candidate[];
}

/** A word without the names, numbers and paths that tell one line from another. */
const PLAIN_WORD = /^[A-Za-z,;'"-]*$/;
/** A shell that only starts another program, which is told of as well. */
const BY_SHELL = /^cmd\.exe \/c\s+"?/i;
const SUFFIX = /^(\S+?)\.exe\b/i;
/** As many as are shown of many. */
const FOREMOST = 40;
/** Why the second queue is there. */
const UNUSUAL = "rare";
const COMPLAINED = "complaint";
const SEEN = "seen";

/** What could be named, in the order in which it should be. */
export function candidatesOf(digest: EventDigest): Candidates {
  const known: Known = {
    labelOf: hostLabelsOf(digest.roles.hosts),
    kinds: digest.isSampled ? new Map() : kindsOf(digest),
  };
  const { groups, started, findings } = toldOnce(digest);
  const risky = groups
    .filter(({ hits }) => (hits[0]?.weight ?? 0) >= SUSPICIOUS)
    .map((group) => withStarted(toRisky(group, known), started.get(group.id)));
  const unusual = groups
    .flatMap((group) => toUnusual(group, known, digest.total))
    .map((candidate) => withStarted(candidate, started.get(candidate.groupId)));
  return sayMainHostOnce({
    risky: spread([...risky, ...findings.map(toFound)], POINTS.perRepeatedReason),
    unusual: spread(unusual, POINTS.perRepeatedProgram),
  });
}

/** What must be known of all groups to tell one. */
interface Known {
  readonly labelOf: HostLabels;
  /** Events of each kind; empty where not all are known. */
  readonly kinds: ReadonlyMap<string, number>;
}

function kindsOf({ families }: EventDigest): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { kind, count } of families.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  return kinds;
}

/** Leaves out the host that most of the foremost name, so that it can be said once for all of them. */
function sayMainHostOnce(candidates: Omit<Candidates, "mainHost">): Candidates {
  const { risky, unusual } = candidates;
  const foremost = [...risky, ...unusual].slice(0, FOREMOST);
  const mainHost = foremost.map(({ host }) => host).find((host) => isOfMost(host, foremost)) ?? "";
  if (mainHost === "") return { mainHost, ...candidates };
  const say = (candidate: Candidate): Candidate => {
    const { host, groupId } = candidate;
    const elsewhere = host || (groupId === "" ? "any host" : "no named host");
    return { ...candidate, host: host === mainHost ? "" : elsewhere };
  };
  return { mainHost, risky: risky.map(say), unusual: unusual.map(say) };
}

function isOfMost(host: string, candidates: readonly Candidate[]): boolean {
  return candidates.filter((candidate) => candidate.host === host).length * 2 > candidates.length;
}

/** Best first, but the more of a reason or program has been named the less one more counts. */
function spread(candidates: readonly Candidate[], points: number): Candidate[] {
  const given = new Map<string, number>();
  const said = new Map<string, number>();
  const ranked = candidates.toSorted(byScore).map((candidate) => {
    const before = given.get(candidate.source) ?? 0;
    given.set(candidate.source, before + 1);
    const told = said.get(candidate.what) ?? 0;
    said.set(candidate.what, told + 1);
    const lost = points * Math.log2(before + 1) + POINTS.perTwin * Math.log2(told + 1);
    return { candidate, score: candidate.score - lost };
  });
  return ranked
    .toSorted((a, b) => b.score - a.score || byScore(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/** What several events show together. */
function toFound(finding: Finding): Candidate {
  const { technique, why, text, time, eventId, count, groupIds, score } = finding;
  return {
    technique,
    reason: why,
    who: finding.who,
    host: "",
    source: why,
    what: text,
    kind: "",
    name: "",
    outcome: "",
    isOnly: false,
    program: "",
    text: () => text,
    telling: [],
    time,
    eventId,
    count,
    groupId: "",
    alsoGroupIds: groupIds,
    score,
  };
}

/** The line of sudo says as whom it started the command. */
function withStarted(candidate: Candidate, started: DigestGroup | undefined): Candidate {
  if (started === undefined) return candidate;
  const who = words(started.who, started.context);
  const text = () => redactedText`${candidate.text()}, run as ${markRedacted(who || "another")}`;
  return { ...candidate, text, alsoGroupIds: [started.id] };
}

function toRisky(group: DigestGroup, known: Known): Candidate {
  const [worst] = group.hits;
  const weight = worst?.weight ?? 1;
  const others = Math.min(2, group.hits.length - 1);
  return {
    ...toCandidate(group, known),
    ...reasonOf(group, UNUSUAL),
    source: group.act === "api" ? group.kind : (worst?.why ?? ""),
    score:
      weight * POINTS.perWeight + others + surpriseOf(group) * POINTS.perBit + certaintyOf(group),
  };
}

/** Points lost by what changed nothing, or is no attack as far as the event says. */
function certaintyOf({ hits: [worst], outcome }: DigestGroup): number {
  const failed = isUndone(outcome) ? POINTS.perFailure : 0;
  return failed + (worst?.technique === "" ? POINTS.perNeutral : 0);
}

function surpriseOf({ act, rarity }: DigestGroup): number {
  return Math.max(rarity, act === "connect" ? RARITY.ofConnections : 0);
}

/** None where the shape is routine, or of too little interest for how rare it is. */
function toUnusual(group: DigestGroup, known: Known, total: number): Candidate[] {
  const complaint = complaintOf(group);
  const surprise = Math.max(group.rarity, complaint);
  const interest = interestOf(group);
  const isRoutine = Math.min(surprise, surprise + interest) < RARITY.routine;
  if (isRoutine && total > FEW_EVENTS) return [];
  const weight = group.hits[0]?.weight ?? 0;
  return [
    {
      ...toCandidate(group, known),
      ...reasonOf(group, isRoutine ? SEEN : complaint > group.rarity ? COMPLAINED : UNUSUAL),
      source: group.program || group.kind,
      score: surprise + weight + interest + complaint * COMPLAINT_BITS.overRarity,
    },
  ];
}

/** Why a group is named: the worst behaviour it shows, and whether that was done or only tried. */
function reasonOf(
  { hits: [worst], outcome }: DigestGroup,
  otherwise: string,
): Pick<Candidate, "reason" | "technique"> {
  if (worst === undefined) return { technique: "", reason: otherwise };
  const { technique, why, tellsOutcome } = worst;
  const isTried = !tellsOutcome && isUndone(outcome);
  return { technique, reason: isTried ? `tried, ${outcome}: ${why}` : why };
}

function toCandidate(
  group: DigestGroup,
  { labelOf, kinds }: Known,
): Omit<Candidate, "reason" | "score" | "source" | "technique"> {
  const { first, eventId, count, id, kind, program, hits } = group;
  const who = words(group.who, group.context);
  const isToldByHeading = kind === "start" && hits.length > 0;
  const text = () =>
    isToldByHeading ? sayOutcome(group) : redactedText`${kind} ${sayOutcome(group)}`;
  const what = sayingOf(group);
  const host = labelOf(group.hosts);
  const isOnly = group.act !== "log" && kinds.get(kind) === 1;
  return {
    who,
    host,
    what,
    kind,
    name: nameOf(group),
    outcome: group.outcome,
    isOnly,
    program,
    text,
    telling: tellingOf(group),
    time: first,
    eventId,
    count,
    groupId: id,
    alsoGroupIds: [],
  };
}

const BY_ITSELF: ReadonlySet<string> = new Set(["api", "kubernetes", "log"]);
/** The service of a call and the mark of a cluster's, which the call goes without. */
const SERVICE = /^(?:[\w-]+:|k8s )(?=\S)/;

function nameOf({ act, kind, program }: DigestGroup): string {
  if (BY_ITSELF.has(act)) return kind.replace(SERVICE, "");
  const base = program.slice(Math.max(program.lastIndexOf("\\"), program.lastIndexOf("/")) + 1);
  return kind === "start" ? base || kind : words(kind, base);
}

/**
 * What two candidates share that tell the same: what was run, without who started it, because sensors
 * tell of it under several kinds; of a line its words, without the names in it; what was called, whatever
 * it read.
 */
function sayingOf({ act, kind, program, template }: DigestGroup): string {
  if (act === "log") return plainWordsOf(template);
  if (act === "api" && program === "read") return kind;
  if (act !== "start" && act !== "script") return `${kind} ${template}`;
  const parent = template.lastIndexOf(" ← ");
  const line = parent < 0 ? template : template.slice(0, parent);
  return line.replace(BY_SHELL, "").replace(SUFFIX, "$1");
}

function plainWordsOf(line: string): string {
  const plain = line.split(" ").filter((word) => PLAIN_WORD.test(word));
  return plain.join(" ");
}

/** Behaviours look at the command, the target and more; what they ask for stands in the text, if not everywhere. */
function tellingOf({ hits }: DigestGroup): readonly RegExp[] {
  const asked = hits.flatMap(({ conditions }) => conditions).filter(({ wanted }) => wanted);
  return [...asked.filter(isOf("command")), ...asked.filter(isOf("target"))].map(
    ({ pattern }) => pattern,
  );
}

function isOf(name: Condition["signal"]): (condition: Condition) => boolean {
  return ({ signal }) => signal === name;
}

/** Texts that tell of a failure themselves are not led by it again. */
function sayOutcome({ outcome, kind, text }: DigestGroup): RedactedText {
  const said = text();
  return /fail|denied|refused|error/i.test(kind + said) ? said : withOutcome(outcome, said);
}

function byScore(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    a.time - b.time ||
    compareText(a.eventId, b.eventId) ||
    compareText(a.text(), b.text())
  );
}
