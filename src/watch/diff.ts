import type { Snapshot } from "./snapshot.ts";

export interface Change {
  readonly id: string;
  readonly kind: "added" | "changed" | "removed";
}

/**
 * What changed between two looks, each id once. It compares all ids, not times: an alert that
 * arrives late, or in the same millisecond as another, is as new as any. An id that was known but
 * not listed and is no longer there has only slid out of the window in which it was looked at.
 */
export function diff(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = [];
  for (const [id, mark] of after) {
    const old = before.get(id);
    if (old === undefined) changes.push({ id, kind: "added" });
    else if (old.listed !== mark.listed)
      changes.push({ id, kind: mark.listed ? "added" : "removed" });
    else if (old.print !== mark.print) changes.push({ id, kind: "changed" });
  }
  for (const [id, mark] of before) {
    if (mark.listed && !after.has(id)) changes.push({ id, kind: "removed" });
  }
  return changes;
}
