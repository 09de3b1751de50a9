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
  const isTaken = new Uint8Array(mask + 1);
  for (const [literal, values] of byLiteral) {
    const slot = slotOf(literal.charCodeAt(0), literal.charCodeAt(1), literal.charCodeAt(2)) & mask;
    slots[slot] = [...(slots[slot] ?? []), { literal, values }];
    isTaken[slot] = 1;
  }

  /** Each literal of the text once, with the first place where it stands. */
  function scan(text: string, onFound: (entry: Entry<T>, at: number) => void): void {
    let seen: Set<Entry<T>> | undefined;
    let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
    for (let at = 0; at + 2 < text.length; at += 1) {
      const third = text.charCodeAt(at + 2);
      const slot = slotOf(first, second, third) & mask;
      first = second;
      second = third;
      if (isTaken[slot] === 0) continue;
      for (const entry of slots[slot] ?? []) {
        if (seen?.has(entry) === true || !text.startsWith(entry.literal, at)) continue;
        seen ??= new Set();
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

function slotOf(first: number, second: number, third: number): number {
  return first * 961 + second * 31 + third;
}
