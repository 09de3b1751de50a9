import type { Logger } from "../logger.ts";

/** Kept with their line; the rest is only counted. */
const MAX_KEPT = 1000;
const MAX_LOGGED_LINES = 10;

export interface FolderProblem {
  /** Relative to the folder. */
  readonly file: string;
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** From 1, where the line holds a list. */
  readonly element?: number;
  /** The same words for the same reason: the log counts them. */
  readonly why: string;
}

export interface FolderProblems {
  add(problem: FolderProblem): void;
  /** As `add`, unless the file had a problem of these words before. */
  addOnce(problem: FolderProblem): void;
  /** The first thousand. */
  readonly kept: readonly FolderProblem[];
  count(): number;
  /** One line of log a file, which counts each reason. */
  log(logger: Logger | undefined): void;
}

interface Tally {
  count: number;
  /** The first few. */
  readonly lines: number[];
}

/** Nothing that stands in a folder is fatal: what cannot be read is noted here and left out. */
export function createFolderProblems(): FolderProblems {
  const kept: FolderProblem[] = [];
  const files = new Map<string, Map<string, Tally>>();
  const add = (problem: FolderProblem): void => {
    const reasons = files.get(problem.file) ?? new Map<string, Tally>();
    files.set(problem.file, reasons);
    note(reasons, problem.why, problem.line);
    if (kept.length < MAX_KEPT) kept.push(problem);
  };
  return {
    kept,
    add,
    addOnce(problem) {
      if (files.get(problem.file)?.has(problem.why) !== true) add(problem);
    },
    count: () => sum([...files.values()].map((reasons) => ({ count: sum(reasons.values()) }))),
    log(logger) {
      for (const [file, reasons] of files) {
        const counted = [...reasons].map(([why, { count, lines }]) => ({ why, count, lines }));
        logger?.warn({ file, count: sum(counted), reasons: counted }, "data folder: problems");
      }
    },
  };
}

function note(reasons: Map<string, Tally>, why: string, line: number): void {
  const tally = reasons.get(why) ?? { count: 0, lines: [] };
  reasons.set(why, tally);
  tally.count += 1;
  if (tally.lines.length < MAX_LOGGED_LINES) tally.lines.push(line);
}

function sum(tallies: Iterable<{ readonly count: number }>): number {
  let total = 0;
  for (const { count } of tallies) total += count;
  return total;
}
