interface Entry<T> {
  readonly literal: string;
  readonly value: T;
}

const SLOTS = 4096;

/**
 * Finds which of many literals stand in a text, in one pass: the first three characters of each
 * literal pick a slot, and only where a text has such three is anything compared.
 */
export function createLiteralScan<T>(
  literals: Iterable<readonly [literal: string, value: T]>,
): (text: string, found: Set<T>) => void {
  const slots: (Entry<T>[] | undefined)[] = Array.from({ length: SLOTS });
  for (const [literal, value] of literals) {
    const slot = slotAt(literal, 0);
    (slots[slot] ??= []).push({ literal, value });
  }
  return (text, found) => {
    for (let at = 0; at + 2 < text.length; at += 1) {
      const entries = slots[slotAt(text, at)];
      if (entries === undefined) continue;
      for (const { literal, value } of entries) {
        if (!found.has(value) && text.startsWith(literal, at)) found.add(value);
      }
    }
  };
}

function slotAt(text: string, at: number): number {
  return (
    (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) &
    (SLOTS - 1)
  );
}
