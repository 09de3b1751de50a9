const SHORT = 8;

/**
 * Ids shortened to 8 characters, longer where two would look alike: a UUID costs 23 tokens, its
 * first 8 characters 5 or 6, and every tool accepts such a prefix.
 */
export function shortIds(ids: readonly string[]): Map<string, string> {
  const short = new Map<string, string>();
  const sorted = [...new Set(ids)].toSorted();
  for (const [index, id] of sorted.entries()) {
    const common = Math.max(
      commonPrefix(id, sorted[index - 1]),
      commonPrefix(id, sorted[index + 1]),
    );
    short.set(id, id.slice(0, Math.max(SHORT, common + 1)));
  }
  return short;
}

function commonPrefix(id: string, other: string | undefined): number {
  if (other === undefined) return 0;
  let length = 0;
  while (length < id.length && id[length] === other[length]) length += 1;
  return length;
}
