import type { UnreadPart } from "../tenant/intake.ts";

/** Kept with their file; what comes later is only counted. */
const MAX_KEPT = 1000;
const MAX_LINES = 10;

interface Tally {
  count: number;
  readonly lines: number[];
}

/** Nothing that stands in a folder is fatal: what cannot be read is counted here by file and reason. */
export interface UnreadParts {
  /** Line 0 means the file as a whole, or its rest. */
  add(file: string, line: number, why: string): void;
  list(): UnreadPart[];
  count(): number;
}

export function createUnreadParts(): UnreadParts {
  const files = new Map<string, Map<string, Tally>>();
  let kept = 0;
  let count = 0;
  return {
    add(file, line, why) {
      count += 1;
      const reasons = files.get(file) ?? new Map<string, Tally>();
      const tally = reasons.get(why) ?? { count: 0, lines: [] };
      if (tally.count === 0) {
        if (kept >= MAX_KEPT) return;
        kept += 1;
        files.set(file, reasons.set(why, tally));
      }
      tally.count += 1;
      if (line > 0 && tally.lines.length < MAX_LINES) tally.lines.push(line);
    },
    list: () =>
      [...files].flatMap(([file, reasons]) =>
        [...reasons].map(([why, { count: of, lines }]) => ({
          file,
          why,
          count: of,
          lines: [...lines],
        })),
      ),
    count: () => count,
  };
}
