/** Line numbers, added in rising order, kept as runs: a file of nothing but garbage costs one. */
export interface LineRanges {
  add(line: number): void;
  has(line: number): boolean;
}

export function createLineRanges(): LineRanges {
  const firsts: number[] = [];
  const lasts: number[] = [];
  return {
    add(line) {
      if (lasts.at(-1) === line - 1) lasts[lasts.length - 1] = line;
      else {
        firsts.push(line);
        lasts.push(line);
      }
    },
    has(line) {
      let low = 0;
      let high = lasts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((lasts[middle] ?? 0) < line) low = middle + 1;
        else high = middle;
      }
      return (firsts[low] ?? Number.POSITIVE_INFINITY) <= line;
    },
  };
}
