interface Entry<T> {
  readonly literal: string;
  readonly value: T;
}

export interface Places {
  readonly first: number;
  readonly last: number;
}

export interface LiteralScan<T> {
  /** Adds the values of all literals that stand in the text. */
  find(text: string, found: Set<T>): void;
  /** Where literals of each value stand first and last. */
  locate(text: string): ReadonlyMap<T, Places>;
}

/**
 * Finds which of many literals stand in a text, in one pass: the first three characters of each
 * literal pick a slot, and only where a text has such three is anything compared. Many more slots than
 * literals, so that hardly any three characters pick one by chance.
 */
export function createLiteralScan<T>(
  literals: Iterable<readonly [literal: string, value: T]>,
): LiteralScan<T> {
  const all = [...literals];
  const mask = 2 ** Math.ceil(Math.log2((all.length + 1) * SLOTS_A_LITERAL)) - 1;
  const slots: (Entry<T>[] | undefined)[] = Array.from({ length: mask + 1 });
  for (const [literal, value] of all) {
    const slot = slotAt(literal, 0) & mask;
    slots[slot] = [...(slots[slot] ?? []), { literal, value }];
  }
  return {
    find(text, found) {
      for (let at = 0; at + 2 < text.length; at += 1) {
        const entries = slots[slotAt(text, at) & mask];
        if (entries === undefined) continue;
        for (const { literal, value } of entries) {
          if (!found.has(value) && text.startsWith(literal, at)) found.add(value);
        }
      }
    },
    locate(text) {
      const places = new Map<T, Places>();
      for (let at = 0; at + 2 < text.length; at += 1) {
        for (const { literal, value } of slots[slotAt(text, at) & mask] ?? []) {
          if (!text.startsWith(literal, at)) continue;
          places.set(value, { first: places.get(value)?.first ?? at, last: at });
        }
      }
      return places;
    },
  };
}

const SLOTS_A_LITERAL = 8;

function slotAt(text: string, at: number): number {
  return text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
}
