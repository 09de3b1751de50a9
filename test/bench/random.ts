/** A seeded source of numbers: every run of the bench sees the same events. */
export interface Random {
  next(): number;
  /** 0 to `below` - 1. */
  int(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** Small indices far more often than large ones, as in all real noise. */
  skewed<T>(items: readonly T[]): T;
  hex(length: number): string;
  uuid(): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  const hex = (length: number) =>
    Array.from({ length }, () => "0123456789abcdef"[int(16)] ?? "0").join("");
  return {
    next,
    int,
    hex,
    pick: (items) => items[int(items.length)]!,
    skewed: (items) => items[Math.floor(items.length * next() ** 3)]!,
    uuid: () => [8, 4, 4, 4, 12].map((length) => hex(length)).join("-"),
  };
}
