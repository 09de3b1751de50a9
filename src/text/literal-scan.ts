interface Entry<T> {
  readonly literal: string;
  readonly values: readonly T[];
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
  const byLiteral = new Map<string, T[]>();
  for (const [literal, value] of literals) {
    byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), value]);
  }
  const mask = 2 ** Math.ceil(Math.log2((byLiteral.size + 1) * SLOTS_A_LITERAL)) - 1;
  const slots: (Entry<T>[] | undefined)[] = Array.from({ length: mask + 1 });
  for (const [literal, values] of byLiteral) {
    const slot = slotAt(literal, 0) & mask;
    slots[slot] = [...(slots[slot] ?? []), { literal, values }];
  }

  /** Each literal of the text once, with the first place where it stands. */
  function scan(text: string, onFound: (entry: Entry<T>, at: number) => void): void {
    const seen = new Set<Entry<T>>();
    for (let at = 0; at + 2 < text.length; at += 1) {
      const own = slots[slotAt(text, at) & mask];
      if (own === undefined) continue;
      for (const entry of own) {
        if (seen.has(entry) || !text.startsWith(entry.literal, at)) continue;
        seen.add(entry);
        onFound(entry, at);
      }
    }
  }

  return {
    find: (text, found) =>
      scan(text, ({ values }) => {
        for (const value of values) found.add(value);
      }),
    locate(text) {
      const places = new Map<T, Places>();
      scan(text, ({ literal, values }, first) => {
        const last = text.lastIndexOf(literal);
        for (const value of values) if (!places.has(value)) places.set(value, { first, last });
      });
      return places;
    },
  };
}

const SLOTS_A_LITERAL = 8;

function slotAt(text: string, at: number): number {
  return text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
}
