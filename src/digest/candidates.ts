import type { DigestGroup, EventDigest } from "./event-digest.ts";
import { compareText } from "./tally.ts";

/** One thing worth naming: a group with its example, or something several events show together. */
export interface Candidate {
  /** What entries with the same reason share; said once above them. */
  readonly reason: string;
  readonly who: string;
  /** Telemetry. */
  readonly text: string;
  readonly time: number;
  readonly eventId: string;
  readonly count: number;
  /** The group it stands for; "" for findings over several events. */
  readonly groupId: string;
  readonly score: number;
}

export interface Candidates {
  /** Known behaviour and changes, most notable first. */
  readonly risky: readonly Candidate[];
  /** Rare in a regular family, rarest first. */
  readonly unusual: readonly Candidate[];
}

/** Bits of surprise below which a shape is routine. */
const MIN_RARITY = 3;
const POINTS_PER_WEIGHT = 4;
const POINTS_PER_BIT = 0.6;
const POINTS_PER_REPEAT = 2;

/** What could be named, in the order in which it should be. */
export function candidatesOf(digest: EventDigest): Candidates {
  const risky = digest.groups
    .filter(({ hits }) => hits.length > 0)
    .filter(({ hits, rarity }) => (hits[0]?.weight ?? 0) > 1 || rarity >= MIN_RARITY)
    .map((group) => toRisky(group));
  const findings = digest.findings.map((finding) => ({
    reason: `${finding.technique} ${finding.why}`,
    who: "",
    text: finding.text,
    time: finding.time,
    eventId: finding.eventId,
    count: 1,
    groupId: "",
    score: finding.score,
  }));
  return {
    risky: spread([...risky, ...findings]),
    unusual: digest.groups
      .filter(({ rarity }) => rarity >= MIN_RARITY)
      .map((group) => toUnusual(group))
      .toSorted(byScore),
  };
}

/** Best first, but the more a reason has been given already the less another one of it counts. */
function spread(candidates: readonly Candidate[]): Candidate[] {
  const given = new Map<string, number>();
  const ranked = candidates.toSorted(byScore).map((candidate) => {
    const before = given.get(candidate.reason) ?? 0;
    given.set(candidate.reason, before + 1);
    return { candidate, score: candidate.score - POINTS_PER_REPEAT * Math.log2(before + 1) };
  });
  return ranked
    .toSorted((a, b) => b.score - a.score || byScore(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

function toRisky(group: DigestGroup): Candidate {
  const [worst] = group.hits;
  const weight = worst?.weight ?? 1;
  const others = Math.min(2, group.hits.length - 1);
  return {
    ...toCandidate(group),
    reason: `${worst?.technique ?? ""} ${worst?.why ?? ""}`,
    text: `${group.kind === "start" ? "" : `${group.kind} `}${group.text}`,
    score: weight * POINTS_PER_WEIGHT + others + Math.max(0, group.rarity) * POINTS_PER_BIT,
  };
}

function toUnusual(group: DigestGroup): Candidate {
  const weight = group.hits[0]?.weight ?? 0;
  return { ...toCandidate(group), reason: `rare ${group.kind}`, score: group.rarity + weight };
}

function toCandidate(group: DigestGroup): Omit<Candidate, "reason" | "score"> {
  const { who, text, first, eventId, count, id, outcome } = group;
  const failed = outcome === "failed" && !/fail|denied|refused|error/i.test(text) ? "failed: " : "";
  return { who, text: failed + text, time: first, eventId, count, groupId: id };
}

function byScore(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    a.time - b.time ||
    compareText(a.eventId, b.eventId) ||
    compareText(a.text, b.text)
  );
}
