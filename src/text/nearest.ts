/** At most so many edits make a slip; from there on it is another word. */
const MAX_EDITS = 3;

/**
 * The candidate that was likely meant by `word`: within a third of its letters and at most three
 * insertions, deletions, replacements or swaps of neighbours; case counts little.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(MAX_EDITS, Math.max(1, Math.floor(word.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 0.5;
  for (const candidate of candidates) {
    const distance = distanceBetween(word, candidate, limit);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function distanceBetween(word: string, candidate: string, limit: number): number {
  if (word.toLowerCase() === candidate.toLowerCase()) return 0.25;
  if (Math.abs(word.length - candidate.length) > limit) return Number.POSITIVE_INFINITY;
  return editDistance(word.toLowerCase(), candidate.toLowerCase());
}

function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
