export interface UsedOnce {
  /** Takes an id for good; false where it was taken before, or where nobody can tell. */
  take(id: string, until: number): "taken" | "used" | "full";
}

/** So many writes a process cannot send before the first of them may be forgotten: requests are budgeted a minute. */
const MAX_USED = 20_000;

/** Which ids were used, as long as they could be used again; bounded, and never forgotten too early. */
export function createUsedOnce(now: () => number, max = MAX_USED): UsedOnce {
  const used = new Map<string, number>();
  return {
    take(id, until) {
      if (used.has(id)) return "used";
      if (used.size >= max) {
        for (const [known, end] of used) if (end < now()) used.delete(known);
        if (used.size >= max) return "full";
      }
      used.set(id, until);
      return "taken";
    },
  };
}
