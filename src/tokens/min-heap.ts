export interface MinHeap {
  push(entry: number): void;
  /** Takes out the smallest; undefined when empty. */
  pop(): number | undefined;
}

/** A binary heap of numbers. */
export function createMinHeap(): MinHeap {
  const entries: number[] = [];
  return {
    push(entry) {
      let at = entries.length;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (entries[parent]! <= entry) break;
        entries[at] = entries[parent]!;
        at = parent;
      }
      entries[at] = entry;
    },
    pop() {
      const top = entries[0];
      const last = entries.pop();
      if (last === undefined || entries.length === 0) return top;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child + 1 < entries.length && entries[child + 1]! < entries[child]!) child += 1;
        if (child >= entries.length || entries[child]! >= last) break;
        entries[at] = entries[child]!;
        at = child;
      }
      entries[at] = last;
      return top;
    },
  };
}
