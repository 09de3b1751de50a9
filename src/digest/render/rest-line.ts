import type { Clean } from "../../text/clean.ts";
import type { Candidate } from "../candidates.ts";
import { groupBy } from "../group-by.ts";
import type { LineCost } from "./budget.ts";

const MAX_NAME = 48;
/** Names of one technique: more of them say less than the first of another. */
const MAX_NAMES = 8;

export interface RestLineOptions {
  readonly tokens: number;
  readonly clean: Clean;
  readonly costOf: LineCost;
  /** Names that lines above have told already. */
  readonly told: ReadonlySet<string>;
}

/** What happened in as few words as tell it from others: a program that was started, an API call. */
export function nameOf({ kind, program }: Pick<Candidate, "kind" | "program">): string {
  return kind === "start" && program !== "" ? program : kind;
}

/**
 * "not shown: T1485 23 ec2:TerminateInstances, ec2:DeleteVolume; T1530 4 s3:PutBucketPolicy": how many
 * of each technique, most notable first, and then names in turn, as many as `tokens` hold; "" where not
 * even one technique fits.
 */
export function restLine(rest: readonly Candidate[], options: RestLineOptions): string {
  const { tokens, costOf } = options;
  const parts = [...groupBy(rest, techniqueOf)].map(([technique, own]) => ({
    lead: `${technique} ${String(own.length)}`,
    names: untoldNames(own, options),
    shown: 0,
  }));
  let shown = 0;
  const fits = (count: number) => costOf(lineOf(parts.slice(0, count))) <= tokens;
  while (shown < parts.length && fits(shown + 1)) shown += 1;
  const told = parts.slice(0, shown);
  for (let round = 0; round < MAX_NAMES; round += 1) {
    for (const part of told.filter(({ names }) => names.length > round)) {
      part.shown += 1;
      if (costOf(lineOf(told)) > tokens) {
        part.shown -= 1;
        return lineOf(told);
      }
    }
  }
  return lineOf(told);
}

function techniqueOf({ reason }: Candidate): string {
  return reason.slice(0, reason.indexOf(" "));
}

function untoldNames(
  candidates: readonly Candidate[],
  { clean, told }: Pick<RestLineOptions, "clean" | "told">,
): string[] {
  const names = new Set(candidates.map((candidate) => nameOf(candidate)));
  return [...names]
    .filter((name) => name !== "" && !told.has(name))
    .slice(0, MAX_NAMES)
    .map((name) => clean(name, MAX_NAME));
}

interface Part {
  readonly lead: string;
  readonly names: readonly string[];
  readonly shown: number;
}

function lineOf(parts: readonly Part[]): string {
  if (parts.length === 0) return "";
  const texts = parts.map(({ lead, names, shown }) =>
    [lead, names.slice(0, shown).join(", ")].filter(Boolean).join(" "),
  );
  return `not shown: ${texts.join("; ")}`;
}
