interface Entry<T> {
  readonly literal: string;
  readonly values: T[];
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

const SLOTS = 4096;

/**
 * Finds which of many literals stand in a text, in one pass: the first three characters of each
 * literal pick a slot, and only where a text has such three is anything compared.
 */
export function createLiteralScan<T>(
  literals: Iterable<readonly [literal: string, value: T]>,
): LiteralScan<T> {
  const slots: (Entry<T>[] | undefined)[] = Array.from({ length: SLOTS });
  const entries = new Map<string, Entry<T>>();
  for (const [literal, value] of literals) {
    const known = entries.get(literal);
    if (known !== undefined) known.values.push(value);
    else {
      const entry = { literal, values: [value] };
      entries.set(literal, entry);
      (slots[slotAt(literal, 0)] ??= []).push(entry);
    }
  }

  /** Each literal of the text once, with the first place where it stands. */
  function scan(text: string, onFound: (entry: Entry<T>, at: number) => void): void {
    const seen = new Set<Entry<T>>();
    for (let at = 0; at + 2 < text.length; at += 1) {
      const own = slots[slotAt(text, at)];
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

function slotAt(text: string, at: number): number {
  return (
    (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) &
    (SLOTS - 1)
  );
}
