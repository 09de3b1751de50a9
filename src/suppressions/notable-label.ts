import { SUSPICIOUS, type Behaviour } from "../digest/behaviours/behaviour.ts";
import type { EventDigest } from "../digest/event-digest.ts";

/** Why an event is protected, in words of the tables of behaviours. */
export interface Label {
  /** ATT&CK technique. */
  readonly technique: string;
  readonly why: string;
}

/** Of an event that a digest calls notable for an attack technique; undefined of any other. */
export function labelOf(hits: readonly Behaviour[]): Label | undefined {
  const worst = hits.find(({ technique, weight }) => weight >= SUSPICIOUS && technique !== "");
  return worst && { technique: worst.technique, why: worst.why };
}

/** What several events show together is true of each of their groups. */
export function labelsOfFindings({
  findings,
}: Pick<EventDigest, "findings">): (groupId: string) => Label | undefined {
  const labels = new Map<string, Label>();
  for (const { technique, why, groupIds } of findings) {
    if (technique === "") continue;
    for (const id of groupIds) labels.set(id, labels.get(id) ?? { technique, why });
  }
  const lengths = [...new Set([...labels.keys()].map((id) => id.length))];
  return (groupId) => {
    for (const length of lengths) {
      const label = labels.get(groupId.slice(0, length));
      if (label !== undefined) return label;
    }
    return undefined;
  };
}
