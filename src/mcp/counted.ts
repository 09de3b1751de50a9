/** Values that are made when first wanted, shared, and ended when nobody wants them any more. */
export interface Counted<K, V> {
  readonly size: number;
  add(key: K): V;
  drop(key: K): void;
  entries(): Iterable<readonly [K, V]>;
}

export interface CountedOptions<K, V> {
  readonly begin: (key: K) => V;
  readonly end: (value: V) => void;
}

export function createCounted<K, V>({ begin, end }: CountedOptions<K, V>): Counted<K, V> {
  const held = new Map<K, { readonly value: V; times: number }>();
  return {
    get size() {
      return held.size;
    },
    add(key) {
      const entry = held.get(key) ?? { value: begin(key), times: 0 };
      entry.times += 1;
      held.set(key, entry);
      return entry.value;
    },
    drop(key) {
      const entry = held.get(key);
      if (entry === undefined) return;
      entry.times -= 1;
      if (entry.times > 0) return;
      held.delete(key);
      end(entry.value);
    },
    *entries() {
      for (const [key, { value }] of held) yield [key, value];
    },
  };
}
