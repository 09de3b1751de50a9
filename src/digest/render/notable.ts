import type { Candidate, Candidates } from "../candidates.ts";
import { createNotablePage } from "./notable-page.ts";
import type { Notable, NotableOptions } from "./notable-page.ts";

/** Looking further down a queue for something that still fits costs time and finds crumbs. */
const MAX_MISSES = 12;

/**
 * As many candidates as fit, one short line each: known behaviour in its share of the room, unusual
 * events in the rest, whatever is left to either. Then the foremost are written out longer.
 */
export function renderNotable(candidates: Candidates, options: NotableOptions): Notable {
  const page = createNotablePage(options);
  const fill = (queue: readonly Candidate[], limit: number) => {
    let misses = 0;
    for (const candidate of queue) {
      if (!page.add(candidate, limit)) misses += 1;
      if (misses > MAX_MISSES) return;
    }
  };
  fill(candidates.risky, options.tokens * options.known);
  fill(candidates.unusual, options.tokens);
  fill(candidates.risky, options.tokens);
  page.writeOut();
  return page.end([...candidates.risky, ...candidates.unusual]);
}
