import type { Logger } from "../../logger.ts";

/** Kept with their line; the rest is only counted. */
const MAX_KEPT = 1000;
const MAX_LOGGED_LINES = 10;

export interface FolderProblem {
  /** Relative to the folder. */
  readonly file: string;
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number;
  readonly why: string;
}

export interface FolderProblems {
  add(problem: FolderProblem): void;
  /** The first thousand. */
  readonly kept: readonly FolderProblem[];
  count(): number;
  /** One line of log a file. */
  log(logger: Logger | undefined): void;
}

/** Nothing that stands in a folder is fatal: what cannot be read is noted here and left out. */
export function createFolderProblems(): FolderProblems {
  const kept: FolderProblem[] = [];
  const counts = new Map<string, number>();
  return {
    kept,
    add(problem) {
      counts.set(problem.file, (counts.get(problem.file) ?? 0) + 1);
      if (kept.length < MAX_KEPT) kept.push(problem);
    },
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    log(logger) {
      for (const [file, count] of counts) {
        const problems = kept.filter((problem) => problem.file === file);
        const lines = problems.slice(0, MAX_LOGGED_LINES).map(({ line }) => line);
        logger?.warn({ file, count, lines, why: problems[0]?.why }, "data folder: left out");
      }
    },
  };
}
