interface Entry<T> {
  readonly literal: string;
  readonly value: T;
}

/**
 * Finds which of many literals stand in a text, in one pass: the first three characters of each
 * literal pick a slot, and only where a text has such three is anything compared. Many more slots than
 * literals, so that hardly any three characters pick one by chance.
 */
export function createLiteralScan<T>(
  literals: Iterable<readonly [literal: string, value: T]>,
): (text: string, found: Set<T>) => void {
  const all = [...literals];
  const mask = 2 ** Math.ceil(Math.log2((all.length + 1) * SLOTS_A_LITERAL)) - 1;
  const slots: (Entry<T>[] | undefined)[] = Array.from({ length: mask + 1 });
  for (const [literal, value] of all) {
    const slot = slotAt(literal, 0) & mask;
    slots[slot] = [...(slots[slot] ?? []), { literal, value }];
  }
  return (text, found) => {
    for (let at = 0; at + 2 < text.length; at += 1) {
      const entries = slots[slotAt(text, at) & mask];
      if (entries === undefined) continue;
      for (const { literal, value } of entries) {
        if (!found.has(value) && text.startsWith(literal, at)) found.add(value);
      }
    }
  };
}

const SLOTS_A_LITERAL = 8;

function slotAt(text: string, at: number): number {
  return text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
}
