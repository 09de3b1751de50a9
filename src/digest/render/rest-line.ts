import type { Clean } from "../../text/clean.ts";
import type { Candidate } from "../notable/candidates.ts";
import { groupBy } from "../bounded/group-by.ts";
import type { LineCost } from "./budget.ts";

const MAX_NAME = 48;
/** Names of one technique: more of them say less than the first of another. */
const MAX_NAMES = 8;

export interface RestLineOptions {
  readonly tokens: number;
  readonly clean: Clean;
  readonly costOf: LineCost;
  /** How the line begins. */
  readonly lead: string;
  /** Names that lines above have told already. */
  readonly told: ReadonlySet<string>;
}

/** What happened in as few words as tell it from others: a program that was started, an API call. */
export function nameOf({ kind, program }: Pick<Candidate, "kind" | "program">): string {
  return kind === "start" && program !== "" ? program : kind;
}

export interface RestLine {
  /** "" where not even one technique fits. */
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * "not shown: T1485 23 ec2:TerminateInstances, ec2:DeleteVolume; T1530 4 s3:PutBucketPolicy": how many
 * of each technique, and then names, both most notable first and as many as `tokens` hold.
 */
export function restLine(rest: readonly Candidate[], options: RestLineOptions): RestLine {
  const { tokens, costOf, told, lead, clean } = options;
  const counted = [...groupBy(rest, techniqueOf)];
  const all = counted.map(([technique, own]): Part => ({
    technique,
    count: own.length,
    names: [],
  }));
  const fits = (parts: readonly Part[]) => costOf(lineOf(lead, parts)) <= tokens;
  let parts: readonly Part[] = [];
  while (parts.length < all.length && fits(all.slice(0, parts.length + 1))) {
    parts = all.slice(0, parts.length + 1);
  }
  const seen = new Set(told);
  for (const candidate of rest) {
    const name = nameOf(candidate);
    if (name === "" || seen.has(name)) continue;
    seen.add(name);
    const longer = withName(parts, techniqueOf(candidate), clean(name, MAX_NAME));
    if (!fits(longer)) break;
    parts = longer;
  }
  return { text: lineOf(lead, parts), names: parts.flatMap(({ names }) => names) };
}

/** What shows no attack by itself is counted as changes. */
function techniqueOf({ technique }: Candidate): string {
  return technique === "" ? "changes" : technique;
}

interface Part {
  readonly technique: string;
  readonly count: number;
  readonly names: readonly string[];
}

function withName(parts: readonly Part[], technique: string, name: string): readonly Part[] {
  return parts.map((part) =>
    part.technique === technique && part.names.length < MAX_NAMES
      ? { ...part, names: [...part.names, name] }
      : part,
  );
}

function lineOf(lead: string, parts: readonly Part[]): string {
  if (parts.length === 0) return "";
  const texts = parts.map(({ technique, count, names }) =>
    [technique, String(count), names.join(", ")].filter(Boolean).join(" "),
  );
  return `${lead}: ${texts.join("; ")}`;
}
