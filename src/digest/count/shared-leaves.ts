import { flatCopy } from "../bounded/flat-copy.ts";
import { createSample } from "../bounded/sample.ts";
import type { DescribedEvent } from "../describe/create-describer.ts";
import { hashText } from "../../event-fields/hash-text.ts";

/** What all events of a type say, by type; in the order of the alphabet. */
export type SharedLeaves = ReadonlyMap<string, ReadonlySet<string>>;

export interface SharedLeafCounter {
  add(described: Pick<DescribedEvent, "shape" | "type" | "values">): void;
  end(): SharedLeaves;
}

/** More types that nobody knows are told without what their events share. */
const MAX_TYPES = 64;

interface TypeLeaves {
  readonly hash: number;
  readonly leaves: Set<string>;
  /** Whether some event says more than all others do. */
  differ: boolean;
}

/**
 * Finds what all events of a type share, of types whose parser does not know what matters. An intersection, in
 * bounded memory: it does not depend on the order of events. Of events that are all alike nothing is shared.
 */
export function createSharedLeafCounter(): SharedLeafCounter {
  const types = createSample<TypeLeaves>(MAX_TYPES);

  return {
    add({ shape, type, values }) {
      const leaves = shape.parser.leaves?.(values);
      if (leaves === undefined) return;
      const known = types.get(type);
      if (known !== undefined) return keepCommon(known, leaves);
      const hash = hashText(type);
      if (!types.admits(hash)) return;
      types.set(flatCopy(type), { hash, leaves: new Set(leaves.map(flatCopy)), differ: false });
    },
    end: () =>
      new Map(
        [...types.entries]
          .filter(([, { leaves, differ }]) => differ && leaves.size > 0)
          .map(([type, { leaves }]) => [type, new Set([...leaves].toSorted())] as const),
      ),
  };
}

function keepCommon(known: TypeLeaves, leaves: readonly string[]): void {
  for (const leaf of known.leaves) {
    if (leaves.includes(leaf)) continue;
    known.leaves.delete(leaf);
    known.differ = true;
  }
  if (!known.differ) known.differ = leaves.some((leaf) => !known.leaves.has(leaf));
}
